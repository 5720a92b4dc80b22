BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayLogSummary' {
    BeforeEach { Reset-TestConnection }

    It 'counts by kind and day, oldest first' {
        $found = Get-QuayLogSummary -Organization acme -Since ([datetime]::UtcNow.Date.AddDays(-31)) -Until ([datetime]::UtcNow.Date)
        ($found | Measure-Object Count -Sum).Sum | Should -Be 120
        ($found | Where-Object Kind -EQ push_repo | Measure-Object Count -Sum).Sum | Should -Be 40
        $days = @($found.DateTime)
        ($days | Sort-Object) | Should -Be $days
        $found.Organization | Select-Object -Unique | Should -Be acme
        $found.DateTime | ForEach-Object { $_.ToUniversalTime().TimeOfDay } | Select-Object -Unique | Should -Be ([timespan]::Zero)
        @(Get-RegistryRequest).Count | Should -Be 1
    }

    It 'requests whole days in the registry''s format' {
        $null = Get-QuayLogSummary -Organization acme -Since 2026-11-01 -Until 2026-11-09
        [uri]::UnescapeDataString((Get-RegistryRequest).query) | Should -Be '?starttime=11/01/2026&endtime=11/09/2026'
        Clear-RegistryRequest
        $null = Get-QuayLogSummary -Organization acme -Since ([DateTimeOffset]'2026-11-01T23:30:00-05:00') -Until ([DateTimeOffset]'2026-11-09T01:00:00+02:00')
        [uri]::UnescapeDataString((Get-RegistryRequest).query) | Should -Be '?starttime=11/02/2026&endtime=11/08/2026'
    }

    It 'counts yesterday and today by default' {
        $null = Get-QuayLogSummary -Superuser
        $today = [datetime]::UtcNow.Date
        $culture = [cultureinfo]::InvariantCulture
        [uri]::UnescapeDataString((Get-RegistryRequest).query) |
            Should -Be ('?starttime={0}&endtime={1}' -f $today.AddDays(-1).ToString('MM/dd/yyyy', $culture), $today.ToString('MM/dd/yyyy', $culture))
        (Get-RegistryRequest).operationId | Should -Be listAllAggregateLogs
    }

    It 'filters by kind and performer' {
        $span = @{ Since = [datetime]::UtcNow.Date.AddDays(-31); Until = [datetime]::UtcNow.Date }
        (Get-QuayLogSummary -Organization acme @span -Kind push_*, delete_tag).Kind | Select-Object -Unique | Should -Be push_repo
        (Get-QuayLogSummary -Organization acme @span -Performer alice | Measure-Object Count -Sum).Sum | Should -Be 80
    }

    It 'counts for the user and for repositories, also from the pipeline' {
        Connect-TestRegistry -As normal
        $null = New-QuayRobot mine
        (Get-QuayLogSummary).Kind | Should -Contain create_robot
        Connect-TestRegistry
        $found = Get-QuayRepository acme/app | Get-QuayLogSummary -Since ([datetime]::UtcNow.Date.AddDays(-31))
        ($found | Measure-Object Count -Sum).Sum | Should -Be 120
        $found.Repository | Select-Object -Unique | Should -Be acme/app
        (Get-QuayOrganization | Get-QuayLogSummary -Performer alice -Since 31d).Organization | Select-Object -Unique | Should -Be acme
        (Get-QuayOrganization | Get-QuayLogSummary -Since ([datetime]::UtcNow.Date.AddDays(-31))).Organization | Select-Object -Unique | Should -Be acme
    }

    It 'counts for several organizations and repositories, with an error for each missing one in its place' {
        $written = Get-QuayLogSummary -Organization nowhere, acme, none -Since 31d 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Organization } } | Select-Object -Unique
        $written | Should -Be 'nowhere', 'acme', 'none'
        Add-RegistryFault @{ operationId = 'getAggregateRepoLogs'; latencyMs = 150 }
        Clear-RegistryRequest
        $null = Get-QuayRepository -Namespace acme | Get-QuayLogSummary -Since 31d
        (Get-RegistryTraffic).peak | Should -BeGreaterThan 2
    }

    It 'warns of an unknown kind' {
        $null = Get-QuayLogSummary -Organization acme, globex -Kind push_rep -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike "'push_rep' is not a known kind of log entries*Similar: push_repo*"
        $warnings.Count | Should -Be 1
    }

    It 'reports missing objects' {
        Assert-QuayError { Get-QuayLogSummary -Organization nowhere } -Id QuayNotFound -Category ObjectNotFound -Target nowhere
        Assert-QuayError { Get-QuayLogSummary -Repository acme/nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing
        Assert-QuayError { Get-QuayLogSummary -Organization acme -Performer nobody } -Id QuayNotFound -Category ObjectNotFound -Target acme -Message "*performer 'nobody'*"
    }

    It 'refuses an end before the start, and performers that the registry would ignore' {
        Assert-QuayError { Get-QuayLogSummary -Organization acme -Since 2026-11-02 -Until 2026-11-01 } -Id QuayInvalidInput -Category InvalidArgument -Target acme
        Assert-QuayError { Get-QuayLogSummary -Repository acme/app -Performer alice } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app -Message '*performer*'
        Assert-QuayError { Get-QuayLogSummary -Superuser -Performer alice } -Id QuayInvalidInput -Category InvalidArgument
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayLogSummary -Organization globex } -Id QuayForbidden -Category PermissionDenied -Target globex
        Assert-QuayError { Get-QuayLogSummary -Superuser } -Id QuayForbidden -Category PermissionDenied
    }

    It 'completes kinds' {
        (TabExpansion2 'Get-QuayLogSummary -Kind push').CompletionMatches.CompletionText | Should -Be push_repo, push_repo_failed
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Get-QuayLogSummary -Organization acme -Kind push* -Since (Get-Date).AddDays(-3) }
            Requests = 'GET /api/v1/organization/acme/aggregatelogs'
        }
        @{ Run = { Get-QuayLogSummary }; Requests = 'GET /api/v1/user/aggregatelogs' }
        @{ Run = { Get-QuayLogSummary -Superuser -Kind push_repo -Since (Get-Date).AddDays(-3) }; Requests = 'GET /api/v1/superuser/aggregatelogs' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
