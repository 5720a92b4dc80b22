BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Invoke-QuayApi' {
    BeforeEach { Reset-TestConnection }

    It 'gets objects, by any form of the path' -ForEach @(
        @{ Path = '/api/v1/organization/acme' }
        @{ Path = '/v1/organization/acme' }
        @{ Path = 'organization/acme' }
    ) {
        $answer = Invoke-QuayApi $Path
        $answer.name | Should -Be 'acme'
        $answer.teams.developers.role | Should -Be 'creator'
    }

    It 'sends <Form> as the body' -ForEach @(
        @{ Form = 'a hashtable'; Body = @{ name = 'umbrella'; email = 'umbrella@example.com' } }
        @{ Form = 'an object'; Body = [pscustomobject]@{ name = 'umbrella'; email = 'umbrella@example.com' } }
        @{ Form = 'JSON'; Body = '{"name":"umbrella","email":"umbrella@example.com"}' }
    ) {
        Invoke-QuayApi /v1/organization/ -Method Post -Body $Body | Should -Be 'Created'
        (Get-QuayOrganization umbrella).Email | Should -Be 'umbrella@example.com'
    }

    It 'sends PUT and DELETE' {
        Invoke-QuayApi /v1/organization/acme -Method Put -Body @{ tag_expiration_s = 86400 } | Out-Null
        (Get-QuayOrganization acme).TagExpiration | Should -Be ([timespan]::FromDays(1))
        Invoke-QuayApi /v1/organization/acme/robots/ci -Method Delete | Should -BeNullOrEmpty
        (Get-QuayRobot -Organization acme).ShortName | Should -Be 'deploy', 'idle'
    }

    It 'writes lists one by one' {
        @(Invoke-QuayApi /v1/organization/acme/robots | Select-Object -ExpandProperty robots).Count | Should -Be 3
    }

    It 'follows pages with numbers' {
        Add-RegistrySeed @{ tags = @{ repository = 'acme/many'; count = 250 } }
        $found = Invoke-QuayApi /v1/repository/acme/many/tag/ -All
        $found.Count | Should -Be 250
        ($found.name | Sort-Object -Unique).Count | Should -Be 250
    }

    It 'follows pages with a token' {
        Add-RegistrySeed @{ repositories = @{ namespace = 'globex'; count = 230 } }
        (Invoke-QuayApi /v1/repository -Query @{ namespace = 'globex' } -All).Count | Should -Be 231
    }

    It 'escapes the query' {
        Invoke-QuayApi /v1/repository/acme/app/tag/ -Query @{ filter_tag_name = 'like:a&b=c d/+%' } | Out-Null
        (Get-RegistryRequest).query | Should -Be '?filter_tag_name=like%3Aa%26b%3Dc%20d%2F%2B%25'
        Clear-RegistryRequest
        (Invoke-QuayApi /v1/repository/acme/app/tag/ -Query @{ specificTag = 'latest'; onlyActiveTags = $true }).tags.Count | Should -Be 1
        (Get-RegistryRequest).query | Should -BeLike '*onlyActiveTags=true*'
    }

    It 'writes the raw response' {
        $text = Invoke-QuayApi /v1/organization/acme -RawResponse
        $text | Should -BeOfType [string]
        ($text | ConvertFrom-Json).name | Should -Be 'acme'
    }

    It 'takes paths from the pipeline' {
        ('/v1/organization/acme', '/v1/organization/globex' | Invoke-QuayApi).name | Should -Be 'acme', 'globex'
    }

    It 'asks for confirmation before changes only' {
        Invoke-QuayApi /v1/organization/acme -Method Delete -WhatIf
        Invoke-QuayApi /v1/organization/ -Method Post -Body @{ name = 'umbrella' } -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
        (Invoke-QuayApi /v1/organization/acme -WhatIf).name | Should -Be 'acme'
    }

    It 'reports errors like other commands' {
        Assert-QuayError { Invoke-QuayApi /v1/organization/nowhere } -Id QuayNotFound -Category ObjectNotFound -Target /v1/organization/nowhere
        Assert-QuayError { Invoke-QuayApi /v1/no/such/thing } -Id QuayNotSupported -Category NotImplemented -Target /v1/no/such/thing -Message '*GET /api/v1/no/such/thing*'
        Assert-QuayError { Invoke-QuayApi /v1/organization/ -Method Post -Body @{ name = 'acme' } } -Id QuayAlreadyExists -Category ResourceExists
        Assert-QuayError { Invoke-QuayApi /v1/organization/ -Method Post -Body @{ nonsense = 1 } } -Id QuayInvalidInput -Category InvalidArgument
        Connect-TestRegistry -As readonly
        Assert-QuayError { Invoke-QuayApi /v1/organization/acme -Method Delete } -Id QuayForbidden -Category PermissionDenied
    }

    It 'refuses another host' {
        Assert-QuayError { Invoke-QuayApi https://elsewhere.invalid/api/v1/user/ } -Id QuayInvalidInput -Category InvalidArgument -Message '*own registry*'
        Assert-QuayError { Invoke-QuayApi //elsewhere.invalid/api/v1/user/ } -Id QuayInvalidInput -Category InvalidArgument
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'refuses an unknown method' {
        { Invoke-QuayApi /v1/user/ -Method Fetch } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Invoke-QuayApi -Path /v1/organization/acme }; Requests = 'GET /api/v1/organization/acme' }
        @{
            Run      = { Invoke-QuayApi -Path /v1/organization/ -Method Post -Body @{ name = 'umbrella'; email = 'umbrella@example.com' } }
            Requests = 'POST /api/v1/organization/'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
