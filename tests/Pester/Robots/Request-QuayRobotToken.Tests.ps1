BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Request-QuayRobotToken' {
    BeforeAll {

        # A token as of an identity provider, but with an invalid signature.
        function Get-JobToken([string]$Subject = 'build', [string]$Issuer = 'https://idp.example.com', [int]$Minutes = 5) {
            $parts = @{ alg = 'RS256' }, @{ iss = $Issuer; sub = $Subject; exp = [DateTimeOffset]::UtcNow.AddMinutes($Minutes).ToUnixTimeSeconds() } | ForEach-Object {
                [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes((ConvertTo-Json $_ -Compress))).TrimEnd('=').Replace('+', '-').Replace('/', '_')
            }
            ConvertTo-TestSecret "$($parts -join '.').c2ln"
        }
    }

    BeforeEach {
        Reset-TestConnection
        Set-QuayRobotFederation acme+ci -Issuer https://idp.example.com -Subject build
        Clear-RegistryRequest
    }

    It 'exchanges a token for one of the registry' {
        $token = Request-QuayRobotToken acme+ci (Get-JobToken)
        $token.Robot | Should -Be acme+ci
        $token.Token | Should -BeOfType securestring
        $token.Credential.UserName | Should -Be acme+ci
        $token.ExpiresAt | Should -BeGreaterThan ([DateTime]::Now.AddMinutes(50))
        $token.ExpiresAt | Should -BeLessThan ([DateTime]::Now.AddMinutes(70))
    }

    It 'hides the token' {
        $token = Request-QuayRobotToken acme+ci (Get-JobToken)
        $text = $token.Credential.GetNetworkCredential().Password
        $text.Split('.').Count | Should -Be 3
        $token, ($token | Format-List | Out-String), ($token | ConvertTo-Json -Depth 5) | Out-String | Should -Not -BeLike "*$text*"
        [System.Management.Automation.PSSerializer]::Serialize($token) | Should -Not -BeLike '*SecureString*'
        (Request-QuayRobotToken acme+ci (Get-JobToken) -Verbose 4>&1 | Out-String) | Should -Not -BeLike '*Basic*'
    }

    It 'sends the token of the identity provider, not the session''s' {
        $null = Request-QuayRobotToken acme+ci (Get-JobToken)
        $request = @(Get-RegistryRequest)
        $request.path | Should -Be '/oauth2/federation/robot/token'
        $request.user | Should -BeNullOrEmpty
    }

    It 'needs no session with -Endpoint' {
        $endpoint = (Get-QuaySession -Default).Endpoint
        Disconnect-Quay
        (Request-QuayRobotToken acme+ci (Get-JobToken) -Endpoint $endpoint).Robot | Should -Be acme+ci
        (Get-RegistryRequest)[-1].userAgent | Should -BeLike 'QuayPS/*'
        Assert-QuayError { Request-QuayRobotToken ci (Get-JobToken) -Endpoint $endpoint } -Id QuayInvalidInput -Category InvalidArgument -Message '*full name*'
    }

    It 'takes robots and identities from the pipeline' {
        (Get-QuayRobot acme+ci | Request-QuayRobotToken -OidcToken (Get-JobToken)).Robot | Should -Be acme+ci
        (Get-QuayRobotFederation acme+ci | Request-QuayRobotToken -OidcToken (Get-JobToken)).Robot | Should -Be acme+ci
    }

    It 'writes a login for docker' {
        $path = Join-Path $TestDrive 'config.json'
        $null = New-QuayDockerConfig -Credential (Request-QuayRobotToken acme+ci (Get-JobToken)).Credential -Path $path
        (Get-Content $path -Raw | ConvertFrom-Json).auths.PSObject.Properties.Value.auth | Should -Not -BeNullOrEmpty
    }

    It 'reports tokens that the registry refuses' {
        Assert-QuayError { Request-QuayRobotToken acme+ci (Get-JobToken -Subject other) } -Id QuayInvalidInput -Category InvalidArgument -Target acme+ci -Message '*does not match robot*'
        Assert-QuayError { Request-QuayRobotToken acme+ci (Get-JobToken -Minutes -5) } -Id QuayInvalidInput -Category InvalidArgument -Message '*expired*'
        Assert-QuayError { Request-QuayRobotToken acme+ci (Get-JobToken -Issuer https://other.example.com) } -Id QuayInvalidInput -Category InvalidArgument -Message '*not configured*'
        Assert-QuayError { Request-QuayRobotToken acme+idle (Get-JobToken) } -Id QuayInvalidInput -Category InvalidArgument -Message '*does not have federated login*'
    }

    It 'refuses an invalid JWT before a request is sent' {
        Assert-QuayError { Request-QuayRobotToken acme+ci secret } -Id QuayInvalidInput -Category InvalidArgument -Target acme+ci -Message '*not a JWT*'
        Assert-QuayError { Request-QuayRobotToken acme+ci a.b.c } -Id QuayInvalidInput -Category InvalidArgument
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a missing robot' {
        Assert-QuayError { Request-QuayRobotToken acme+nothing (Get-JobToken) } -Id QuayNotFound -Category ObjectNotFound -Target acme+nothing
    }

    It 'takes several robots, and reports each missing one in its place' {
        $written = Request-QuayRobotToken ci, missing -Organization acme -OidcToken (Get-JobToken) 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Robot } }
        $written | Should -Be 'acme+ci', 'acme+missing'
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Set-QuayRobotFederation -Name acme+ci -Issuer https://idp.example.com -Subject build; Request-QuayRobotToken -Robot acme+ci -OidcToken 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL2lkcC5leGFtcGxlLmNvbSIsInN1YiI6ImJ1aWxkIiwiZXhwIjo5OTk5OTk5OTk5fQ.c2ln' }
            Requests = 'POST /api/v1/organization/acme/robots/ci/federation',
            'GET /oauth2/federation/robot/token'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
