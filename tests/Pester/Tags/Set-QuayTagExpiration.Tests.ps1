BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayTagExpiration' {
    BeforeEach { Reset-TestConnection }

    It 'sets an expiration relative to now' -ForEach @(
        @{ Written = '7d'; Hours = 168 }
        @{ Written = '12h'; Hours = 12 }
        @{ Written = '2w'; Hours = 336 }
        @{ Written = '1d12h'; Hours = 36 }
        @{ Written = [timespan]::FromHours(30); Hours = 30 }
        @{ Written = '1.06:00:00'; Hours = 30 }
    ) {
        $before = [DateTime]::Now
        $tag = Set-QuayTagExpiration acme/app latest -ExpiresIn $Written -PassThru
        $tag.Expiration | Should -BeGreaterThan $before.AddHours($Hours).AddMinutes(-1)
        $tag.Expiration | Should -BeLessThan ([DateTime]::Now.AddHours($Hours).AddMinutes(1))
    }

    It 'sets an expiration time, and removes it' {
        $time = [DateTime]::Now.AddDays(3)
        (Set-QuayTagExpiration acme/app latest -ExpiresAt $time -PassThru).Expiration | Should -Be ($time.AddTicks( - ($time.Ticks % [timespan]::TicksPerSecond)))
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

    It 'takes the time of each tag from the pipeline' {
        $times = 100, 200 | ForEach-Object { [datetime]::UtcNow.AddDays($_).ToString('yyyy-MM-ddTHH:mmZ') }
        $rows = "Repository,Name,ExpiresAt`nacme/app,build-0001,$($times[0])`nacme/app,build-0002,$($times[1])" | ConvertFrom-Csv
        ($rows | Set-QuayTagExpiration -PassThru).Expiration | ForEach-Object { $_.ToString('yyyy-MM-ddTHH:mmZ') } | Should -Be $times
    }

    It 'warns of a time that the registry does not allow, and names the applied one' -ForEach @(
        @{ Run = { Set-QuayTagExpiration acme/app latest -ExpiresAt 2150-01-01 -PassThru }; Age = 5; Life = 728 }
        @{ Run = { Set-QuayTagExpiration acme/app new ([timespan]::FromMinutes(10)) -PassThru }; Age = 0; Life = 1 / 24 }
    ) {
        Add-RegistrySeed @{ tags = @{ repository = 'acme/app'; names = , 'new' } }
        $tag = & $run 3>$null
        $started = [datetime]::Now.AddDays(-$age)
        ($tag.Expiration - $started).TotalDays | Should -BeGreaterThan ($life - 0.01)
        ($tag.Expiration - $started).TotalDays | Should -BeLessThan ($life + 0.01)
    }

    It 'warns once for each such tag, and not for others' {
        $null = Set-QuayTagExpiration acme/app latest 30d -WarningVariable none 3>$null
        $none | Should -BeNullOrEmpty
        'latest', 'nightly' | Set-QuayTagExpiration acme/app -ExpiresAt 2150-01-01 -WarningVariable warnings 3>$null
        $warnings.Count | Should -Be 2
        $warnings[0] | Should -BeLike "Tag 'latest' of repository 'acme/app': the registry set the expiration 20*instead of 2150-01-01*104 weeks*"
    }

    It 'does not expire a tag that is older than the registry''s maximum' {
        Add-RegistrySeed @{ tags = @{ repository = 'acme/old'; names = , 'v1'; ageDays = 800 } }
        Assert-QuayError { Set-QuayTagExpiration acme/old v1 7d } -Id QuayConflict -Category InvalidOperation -Target acme/old:v1 -Message '*104 weeks*Nothing was changed*'
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
        $before = Get-QuayTag acme/old v1
        Assert-QuayError { Set-QuayTagExpiration acme/old v1 7d -Force } -Id QuayConflict -Category InvalidOperation -Target acme/old:v1 -Message '*restored*'
        (Get-QuayTag acme/old v1).ManifestDigest | Should -Be $before.ManifestDigest
        (Set-QuayTagExpiration acme/old v1 7d -PassThru).Expiration | Should -BeGreaterThan ([datetime]::Now.AddDays(6))
    }

    It 'reads tags of a listing back only as far as their expirations may be replaced' {
        $tags = Get-QuayTag acme/app 'build-*' | Sort-Object LastModified
        $before = @(Get-RegistryRequest).Count
        $tags | Set-QuayTagExpiration -ExpiresIn 30d
        @(Get-RegistryRequest -Change).Count | Should -Be 40
        # Of the twelve that are under way at first, the outermost two; the later tags are younger.
        @(Get-RegistryRequest).Count - $before | Should -BeLessOrEqual (40 + 16)
        $tags | Set-QuayTagExpiration -ExpiresIn 40d -PassThru | Should -HaveCount 40
        @((Get-QuayTag acme/app 'build-*').Expiration | Where-Object { $_ -gt [datetime]::Now.AddDays(39) }).Count | Should -Be 40
    }

    It 'reads a tag first that another session has listed' {
        $tag = Get-QuayTag acme/web latest
        Connect-TestRegistry -As superuser
        $other = Get-QuaySession -Default
        Assert-RegistryRequest { $tag | Set-QuayTagExpiration -ExpiresIn 7d -Session $other } 'GET /api/v1/repository/acme/web/tag/', 'PUT /api/v1/repository/acme/web/tag/latest', 'GET /api/v1/repository/acme/web/tag/'
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayTag acme/app 'v*' | Set-QuayTagExpiration -ExpiresIn 7d -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'refuses a past time before a request is sent' {
        Assert-QuayError { Set-QuayTagExpiration acme/app latest -ExpiresAt ([datetime]::Now.AddDays(-1)) } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app:latest -Message '*future*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'refuses a duration without a unit' {
        { Set-QuayTagExpiration acme/app latest -ExpiresIn 7 } | Should -Throw -ExpectedMessage '*not a duration*'
        { Set-QuayTagExpiration acme/app latest -ExpiresIn soon } | Should -Throw -ExpectedMessage '*not a duration*'
    }

    It 'reports missing objects' {
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

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Set-QuayTagExpiration -Repository acme/web -Name latest -ExpiresIn 7d -PassThru }
            Requests = 'GET /api/v1/repository/acme/web/tag/', 'PUT /api/v1/repository/acme/web/tag/latest', 'GET /api/v1/repository/acme/web/tag/'
        }
        @{
            Run      = { Get-QuayTag acme/web latest | Set-QuayTagExpiration -ExpiresIn 12h }
            Requests = 'GET /api/v1/repository/acme/web/tag/', 'PUT /api/v1/repository/acme/web/tag/latest', 'GET /api/v1/repository/acme/web/tag/'
        }
        @{ Run = { Set-QuayTagExpiration acme/web latest -Never }; Requests = 'PUT /api/v1/repository/acme/web/tag/latest' }
        @{
            Run      = { [pscustomobject]@{ Repository = 'acme/web'; Tag = 'latest' } | Set-QuayTagExpiration -ExpiresIn 12h }
            Requests = 'GET /api/v1/repository/acme/web/tag/', 'PUT /api/v1/repository/acme/web/tag/latest', 'GET /api/v1/repository/acme/web/tag/'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
