BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayRobotFederation' {
    BeforeEach { Reset-TestConnection }

    It 'replaces the identities of a robot' {
        Set-QuayRobotFederation acme+ci -Issuer https://idp.example.com -Subject build | Should -BeNullOrEmpty
        $now = Set-QuayRobotFederation acme+ci -Issuer https://idp.example.com -Subject deploy -PassThru
        $now.Subject | Should -Be deploy
        (Get-QuayRobotFederation acme+ci).Subject | Should -Be deploy
    }

    It 'adds identities with -Append, each once' {
        Set-QuayRobotFederation acme+ci -Issuer https://idp.example.com -Subject build
        $now = Set-QuayRobotFederation acme+ci -Append -PassThru -Config @{ Issuer = 'https://idp.example.com'; Subject = 'build' },
        ([pscustomobject]@{ issuer = 'https://other.example.com'; subject = 'x' })
        $now.Issuer | Should -Be 'https://idp.example.com', 'https://other.example.com'
    }

    It 'removes all identities with an empty -Config' {
        Set-QuayRobotFederation acme+ci -Issuer https://idp.example.com -Subject build
        Set-QuayRobotFederation acme+ci -Config @()
        Get-QuayRobotFederation acme+ci | Should -BeNullOrEmpty
    }

    It 'takes rows of a table, and changes each robot once' {
        $rows = 'Robot,Issuer,Subject', 'acme+ci,https://a.example.com,x', 'acme+deploy,https://a.example.com,z', 'acme+ci,https://b.example.com,y' | ConvertFrom-Csv
        $rows | Set-QuayRobotFederation
        @(Get-RegistryRequest -Change).Count | Should -Be 2
        (Get-QuayRobotFederation acme+ci).Subject | Should -Be 'x', 'y'
        (Get-QuayRobotFederation acme+deploy).Subject | Should -Be z
    }

    It 'takes identities of another robot from the pipeline' {
        Set-QuayRobotFederation acme+ci -Config @{ Issuer = 'https://a.example.com'; Subject = 'x' }, @{ Issuer = 'https://b.example.com'; Subject = 'y' }
        $given = Get-QuayRobotFederation acme+ci | Set-QuayRobotFederation -Name acme+idle -PassThru
        $given.Robot | Select-Object -Unique | Should -Be acme+idle
        $given.Subject | Should -Be 'x', 'y'
    }

    It 'sends nothing with -WhatIf' {
        'acme+ci', 'acme+idle' | Set-QuayRobotFederation -Issuer https://idp.example.com -Subject build -WhatIf
        Set-QuayRobotFederation acme+ci -Issuer https://idp.example.com -Subject build -Append -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'does not change a robot with an invalid row' {
        $rows = 'Robot,Issuer,Subject', 'acme+ci,https://a.example.com,x', 'acme+ci,,y', 'acme+deploy,https://a.example.com,z' | ConvertFrom-Csv
        Assert-QuayError { $rows | Set-QuayRobotFederation } -Id QuayInvalidInput -Category InvalidArgument -Target acme+ci
        (Get-RegistryRequest -Change).path | Should -BeLike '*/deploy/federation'
    }

    It 'refuses invalid identities before a request is sent' {
        Assert-QuayError { Set-QuayRobotFederation acme+ci -Issuer idp -Subject x } -Id QuayInvalidInput -Category InvalidArgument -Message "*'idp' is not an http or https address*"
        Assert-QuayError { Set-QuayRobotFederation acme+ci -Issuer https://a.example.com -Subject '' } -Id QuayInvalidInput -Category InvalidArgument -Message '*no subject*'
        Assert-QuayError { Set-QuayRobotFederation acme+ci -Config 'x' } -Id QuayInvalidInput -Category InvalidArgument
        Assert-QuayError { Set-QuayRobotFederation acme+ci -Config @{ Issuer = 'https://a.example.com' } } -Id QuayInvalidInput -Category InvalidArgument
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports missing objects' {
        Assert-QuayError { Set-QuayRobotFederation acme+nothing -Issuer https://a.example.com -Subject x } -Id QuayNotFound -Category ObjectNotFound -Target acme+nothing
        Assert-QuayError { Set-QuayRobotFederation acme+nothing -Issuer https://a.example.com -Subject x -Append } -Id QuayNotFound -Category ObjectNotFound -Target acme+nothing
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Set-QuayRobotFederation acme+ci -Issuer https://a.example.com -Subject x } -Id QuayForbidden -Category PermissionDenied -Target acme+ci
    }

    It 'takes several robots, and reports each missing one in its place' {
        $written = Set-QuayRobotFederation idle, missing, ci -Organization acme -Issuer https://a.example.com -Subject x -PassThru 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Robot } }
        $written | Should -Be 'acme+idle', 'acme+missing', 'acme+ci'
        'deploy', 'ci' | Set-QuayRobotFederation -Organization acme -Issuer https://b.example.com -Subject y
        (Get-QuayRobotFederation deploy, ci -Organization acme).Subject | Should -Be y, y
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Set-QuayRobotFederation -Name acme+ci -Issuer https://idp.example.com -Subject build -PassThru }
            Requests = 'POST /api/v1/organization/acme/robots/ci/federation'
        }
        @{
            Run      = { Set-QuayRobotFederation -Name acme+ci -Config @{ Issuer = 'https://idp.example.com'; Subject = 'build' }, @{ issuer = 'https://idp.example.com'; subject = 'deploy' } -PassThru }
            Requests = 'POST /api/v1/organization/acme/robots/ci/federation'
        }
        @{
            Run      = { [pscustomobject]@{ Robot = 'acme+ci'; Issuer = 'https://a.example.com'; Subject = 'x' }, [pscustomobject]@{ Robot = 'acme+ci'; Issuer = 'https://b.example.com'; Subject = 'y' } | Set-QuayRobotFederation -PassThru }
            Requests = 'POST /api/v1/organization/acme/robots/ci/federation'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
