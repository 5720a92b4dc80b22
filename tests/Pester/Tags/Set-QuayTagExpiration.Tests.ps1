BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayTagExpiration' {
    BeforeEach { Reset-TestConnection }

    It 'sets the expiration from now' -ForEach @(
        @{ Written = '7d'; Hours = 168 }
        @{ Written = '12h'; Hours = 12 }
        @{ Written = '2w'; Hours = 336 }
        @{ Written = '1d12h'; Hours = 36 }
        @{ Written = [timespan]::FromHours(30); Hours = 30 }
        @{ Written = '1.06:00:00'; Hours = 30 }
    ) {
        $before = [System.DateTimeOffset]::Now
        $tag = Set-QuayTagExpiration acme/app latest -ExpiresIn $Written -PassThru
        $tag.Expiration | Should -BeGreaterThan $before.AddHours($Hours).AddMinutes(-1)
        $tag.Expiration | Should -BeLessThan ([System.DateTimeOffset]::Now.AddHours($Hours).AddMinutes(1))
    }

    It 'sets a point in time, and takes it away again' {
        $time = [System.DateTimeOffset]::Now.AddDays(3)
        (Set-QuayTagExpiration acme/app latest -ExpiresAt $time -PassThru).Expiration.ToUnixTimeSeconds() | Should -Be $time.ToUnixTimeSeconds()
        (Set-QuayTagExpiration acme/app latest -Never -PassThru).Expiration | Should -BeNullOrEmpty
    }

    It 'writes nothing without -PassThru' {
        Set-QuayTagExpiration acme/app latest 7d | Should -BeNullOrEmpty
        (Get-QuayTag acme/app latest).Expiration | Should -Not -BeNullOrEmpty
    }

    It 'takes tags from the pipeline and writes them in that order' {
        $tags = Get-QuayTag acme/app 'build-*'
        $done = $tags | Set-QuayTagExpiration -ExpiresIn 30d -PassThru
        $done.Name | Should -Be $tags.Name
        @($done | Where-Object Expiration).Count | Should -Be 40
    }

    It 'takes a time of its own for each tag from the pipeline' {
        $rows = "Repository,Name,ExpiresAt`nacme/app,build-0001,2101-01-31T18:00Z`nacme/app,build-0002,2102-01-31T18:00Z" | ConvertFrom-Csv
        ($rows | Set-QuayTagExpiration -PassThru).Expiration.Year | Should -Be 2101, 2102
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayTag acme/app 'v*' | Set-QuayTagExpiration -ExpiresIn 7d -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'refuses the past before anything is sent' {
        Assert-QuayError { Set-QuayTagExpiration acme/app latest -ExpiresAt ([datetime]::Now.AddDays(-1)) } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app:latest -Message '*future*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'refuses a duration without a unit' {
        { Set-QuayTagExpiration acme/app latest -ExpiresIn 7 } | Should -Throw -ExpectedMessage '*not a duration*'
        { Set-QuayTagExpiration acme/app latest -ExpiresIn soon } | Should -Throw -ExpectedMessage '*not a duration*'
    }

    It 'reports what is missing' {
        Assert-QuayError { Set-QuayTagExpiration acme/app nothing 7d } -Id QuayNotFound -Category ObjectNotFound -Target acme/app:nothing
        Assert-QuayError { Set-QuayTagExpiration acme/nothing v1 7d } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing:v1
    }

    It 'reports a locked tag' {
        Assert-QuayError { Set-QuayTagExpiration acme/app v1.0.0 7d } -Id QuayConflict -Category InvalidOperation -Target acme/app:v1.0.0 -Message '*immutable*'
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Set-QuayTagExpiration acme/app latest 7d } -Id QuayForbidden -Category PermissionDenied -Target acme/app:latest
    }

    It 'sends just these requests: <Run>' -ForEach @(
        @{
            Run      = { Set-QuayTagExpiration -Repository acme/web -Name latest -ExpiresIn 7d -PassThru }
            Requests = 'PUT /api/v1/repository/acme/web/tag/latest',
                'GET /api/v1/repository/acme/web/tag/'
        }
        @{ Run = { Set-QuayTagExpiration acme/web latest 1d12h }; Requests = 'PUT /api/v1/repository/acme/web/tag/latest' }
        @{
            Run      = { [pscustomobject]@{ Repository = 'acme/web'; Tag = 'latest' } | Set-QuayTagExpiration -ExpiresIn 12h }
            Requests = 'PUT /api/v1/repository/acme/web/tag/latest'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
