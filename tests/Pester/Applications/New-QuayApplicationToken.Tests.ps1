BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayApplicationToken' {
    BeforeAll {
        $registry = Open-SharedRegistry
    }

    BeforeEach {
        Reset-TestConnection
        $application = New-QuayApplication acme Dashboard -RedirectUri https://dash.example.com/back
        Clear-RegistryRequest
    }

    It 'creates a valid token and writes it once' {
        $made = New-QuayApplicationToken acme $application.ClientId nightly repo:read, user:read -ExpiresIn 12h
        $made.Token | Should -BeOfType [securestring]
        $made.Scope | Should -Be 'repo:read', 'user:read'
        [Math]::Round(($made.ExpiresAt - $made.Created).TotalHours) | Should -Be 12
        Connect-Quay $registry.Endpoint -Token $made.Token
        (Get-QuaySession -Default).User | Should -Be 'admin'
        Assert-QuayError { Get-QuayApplicationToken acme $application.ClientId } -Id QuayForbidden -Category PermissionDenied
    }

    It 'warns if the registry shortens the lifetime' {
        $made = New-QuayApplicationToken acme $application.ClientId long repo:read -ExpiresIn 10000d -WarningVariable warnings 3>$null
        ($made.ExpiresAt - $made.Created).TotalDays | Should -BeLessThan 4000
        $warnings | Should -BeLike "*does not allow 10000 days*'long'*"
    }

    It 'creates no token that a stopped pipeline would lose' {
        $made = $application, $application, $application | New-QuayApplicationToken -Name nightly -Scope repo:read | Select-Object -First 1
        $made.Token | Should -BeOfType [securestring]
        @(Get-QuayApplicationToken acme $application.ClientId).Uuid | Should -Be $made.Uuid
    }

    It 'hides the token in output and exports' {
        $made = $application | New-QuayApplicationToken -Name nightly -Scope repo:read
        $text = (New-Object System.Net.NetworkCredential('', $made.Token)).Password
        $path = Join-Path $TestDrive 'token.xml'
        $made | Export-Clixml $path
        Get-Content $path -Raw | Should -Not -Match 'SecureString|"Token"'
        (Import-Clixml $path).Name | Should -Be 'nightly'
        ($made | Format-List * | Out-String) + ($made | Out-String) + (ConvertTo-Json $made -Depth 3) | Should -Not -Match $text
    }

    It 'sends nothing with -WhatIf' {
        $application | New-QuayApplicationToken -Name nightly -Scope repo:read -WhatIf | Should -BeNullOrEmpty
        $application | New-QuayApplicationToken -Legacy -Scope repo:read -WhatIf | Should -BeNullOrEmpty
        $application | New-QuayApplicationToken -AssignTo alice -Scope repo:read -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'gets a token through the pages for browsers' {
        Connect-Quay $registry.Endpoint -Credential (New-TestCredential admin password)
        $made = $application | New-QuayApplicationToken -Session (Get-QuaySession -Default) -Legacy -Scope repo:read, user:read
        $made.ClientId | Should -Be $application.ClientId
        $made.ExpiresAt | Should -BeGreaterThan (Get-Date).AddYears(9)
        Connect-Quay $registry.Endpoint -Token $made.Token
        (Get-QuaySession -Default).User | Should -Be 'admin'
    }

    It 'gets a token also for an application without a redirect address' {
        $bare = New-QuayApplication acme Bare
        Connect-Quay $registry.Endpoint -Credential (New-TestCredential admin password)
        ($bare | New-QuayApplicationToken -Session (Get-QuaySession -Default) -Legacy -Scope repo:read).Token.Length | Should -BeGreaterThan 30
    }

    It 'writes no secret to streams while it gets a token through the pages for browsers' {
        Connect-Quay $registry.Endpoint -Credential (New-TestCredential admin password)
        $all = $application | New-QuayApplicationToken -Session (Get-QuaySession -Default) -Legacy -Scope repo:read -Verbose -Debug 4>&1 5>&1
        $made = @($all | Where-Object { $_.PSObject.Properties['ClientId'] })
        $told = $all | Out-String
        $told | Should -Match 'oauth/authorizeapp -> 302'
        $told | Should -Not -Match (New-Object System.Net.NetworkCredential('', $made[0].Token)).Password
    }

    It 'assigns a token to another user' {
        Connect-Quay $registry.Endpoint -Credential (New-TestCredential admin password)
        $application | New-QuayApplicationToken -Session (Get-QuaySession -Default) -AssignTo alice -Scope repo:read, repo:write | Should -BeNullOrEmpty
        $request = Get-RegistryRequest -Change | Where-Object path -EQ '/oauth/authorize/assignuser'
        [uri]::UnescapeDataString($request.query) | Should -Match 'username=alice'
        [uri]::UnescapeDataString($request.query) | Should -Match 'scope=repo:read repo:write'
        Assert-QuayError { $application | New-QuayApplicationToken -Session (Get-QuaySession -Default) -AssignTo nobody -Scope repo:read } -Id QuayNotFound -Category ObjectNotFound -Target nobody -Message "*user 'nobody'*"
    }

    It 'reports that the pages for browsers need a session with a password' {
        Assert-QuayError { $application | New-QuayApplicationToken -Legacy -Scope repo:read } -Id QuayInvalidInput -Category InvalidArgument -Message '*Connect-Quay -Credential*'
        Assert-QuayError { $application | New-QuayApplicationToken -AssignTo alice -Scope repo:read } -Id QuayInvalidInput -Category InvalidArgument -Message '*Connect-Quay -Credential*'
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'refuses another redirect address than the application''s' {
        Connect-Quay $registry.Endpoint -Credential (New-TestCredential admin password)
        Add-RegistryFault @{ path = '/oauth/authorizeapp'; status = 400; body = '{"error": "invalid_request"}' }
        Assert-QuayError { $application | New-QuayApplicationToken -Session (Get-QuaySession -Default) -Legacy -Scope repo:read } -Id QuayInvalidInput -Category InvalidArgument -Target $application.ClientId -Message '*invalid_request*'
    }

    It 'reports an unknown scope and an invalid lifetime' {
        Assert-QuayError { $application | New-QuayApplicationToken -Name x -Scope repo:all } -Id QuayInvalidInput -Category InvalidArgument -Message '*repo:all*'
        Clear-RegistryRequest
        Assert-QuayError { $application | New-QuayApplicationToken -Name x -Scope repo:read -ExpiresIn 0s } -Id QuayInvalidInput -Category InvalidArgument
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a missing application and a lack of permission' {
        Assert-QuayError { New-QuayApplicationToken acme NOSUCH x repo:read } -Id QuayNotFound -Category ObjectNotFound -Target NOSUCH
        Connect-TestRegistry -As readonly
        Assert-QuayError { $application | New-QuayApplicationToken -Session (Get-QuaySession -Default) -Name x -Scope repo:read } -Id QuayForbidden -Category PermissionDenied -Target $application.ClientId
    }

    It 'completes scopes' {
        $line = 'New-QuayApplicationToken acme x y -Scope repo:'
        (TabExpansion2 $line $line.Length).CompletionMatches.ListItemText | Should -Be 'repo:admin', 'repo:create', 'repo:read', 'repo:write'
    }

    It 'takes several names as argument and from the pipeline' {
        (New-QuayApplicationToken acme $application.ClientId one, two repo:read).Name | Should -Be 'one', 'two'
        ('three', 'four' | New-QuayApplicationToken acme $application.ClientId -Scope repo:read).Name | Should -Be 'three', 'four'
    }

    It 'takes rows of a table, and tokens as templates for new ones' {
        $made = "Organization,ClientId,Name,Scope,ExpiresIn`nacme,$($application.ClientId),one,repo:read user:read,12h" | ConvertFrom-Csv | New-QuayApplicationToken
        $made.Scope | Should -Be 'repo:read', 'user:read'
        [Math]::Round(($made.ExpiresAt - $made.Created).TotalHours) | Should -Be 12
        $renewed = Get-QuayApplicationToken acme $application.ClientId | New-QuayApplicationToken -ExpiresIn 7d
        $renewed.Name | Should -Be one
        $renewed.Scope | Should -Be 'repo:read', 'user:read'
        $renewed.Uuid | Should -Not -Be $made.Uuid
        $row = $made | Select-Object Organization, ClientId, Name, Scope | ConvertTo-Csv | ConvertFrom-Csv
        ($row | New-QuayApplicationToken).Scope | Should -Be 'repo:read', 'user:read'
    }

    It 'creates one token at a time unless -ThrottleLimit is given' {
        Add-RegistryFault @{ operationId = 'createOrganizationApplicationToken'; latencyMs = 100 }
        $null = New-QuayApplicationToken acme $application.ClientId one, two, three repo:read
        (Get-RegistryTraffic).peak | Should -Be 1
        Clear-RegistryRequest
        $null = New-QuayApplicationToken acme $application.ClientId one, two, three repo:read -ThrottleLimit 3
        (Get-RegistryTraffic).peak | Should -Be 3
    }
}
