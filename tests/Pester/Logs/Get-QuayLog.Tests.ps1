BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayLog' {
    BeforeEach { Reset-TestConnection }

    It 'reads the last day of an organization, the newest first' {
        $found = @(Get-QuayLog -Organization acme)
        $found.Count | Should -BeGreaterThan 2
        $found | Where-Object DateTime -LT ([DateTime]::Now.AddDays(-1).AddMinutes(-1)) | Should -BeNullOrEmpty
        $times = @($found.DateTime)
        ($times | Sort-Object -Descending) | Should -Be $times
        $found[0].Kind | Should -BeIn 'push_repo', 'pull_repo'
        $found[0].Metadata['repo'] | Should -Be 'app'
    }

    It 'reads the time between two instants, to the second' {
        $since = [DateTime]::Now.AddDays(-10)
        $until = [DateTime]::Now.AddDays(-5)
        $found = Get-QuayLog -Organization acme -Since $since -Until $until
        $found.Count | Should -Be 20
        $found | Where-Object { $_.DateTime -lt $since -or $_.DateTime -gt $until } | Should -BeNullOrEmpty
    }

    It 'reads all pages, each entry once' {
        Add-RegistrySeed @{ logs = @{ count = 1000; days = 5; namespace = 'globex' } }
        $found = Get-QuayLog -Organization globex -Since ([datetime]::Now.AddDays(-6))
        $found.Count | Should -Be 1000
    }

    It 'reads the same entries out of order' {
        Add-RegistrySeed @{ logs = @{ count = 500; days = 5; namespace = 'globex' } }
        $since = [datetime]::Now.AddDays(-6)
        $ordered = Get-QuayLog -Organization globex -Since $since
        $unordered = Get-QuayLog -Organization globex -Since $since -Unordered
        $unordered.Count | Should -Be 500
        ($unordered.DateTime | Sort-Object -Descending) | Should -Be $ordered.DateTime
    }

    It 'reads the log of a repository, and of the user' {
        (Get-QuayLog -Repository acme/app -Since ([datetime]::Now.AddDays(-31))).Count | Should -Be 120
        Connect-TestRegistry -As normal
        New-QuayRobot mine | Out-Null
        (Get-QuayLog).Kind | Should -Be 'create_robot'
    }

    It 'chooses kinds and performers' {
        $since = [datetime]::Now.AddDays(-31)
        $pushes = Get-QuayLog -Organization acme -Since $since -Kind push_repo
        $pushes.Count | Should -Be 40
        $pushes.Kind | Select-Object -Unique | Should -Be 'push_repo'
        (Get-QuayLog -Organization acme -Since $since -Kind 'pu*_repo').Count | Should -Be 120
        $performed = Get-QuayLog -Organization acme -Since $since -Performer alice
        $performed.Count | Should -Be 80
        $performed[0].Performer.Name | Should -Be 'alice'
    }

    It 'has performers that can be compared with a name' {
        $entries = Get-QuayLog -Organization acme -Since ([datetime]::Now.AddDays(-31))
        @($entries | Where-Object Performer -EQ 'Alice').Count | Should -Be 80
        @($entries | Where-Object Performer -NE 'alice').Count | Should -Be 40
        @($entries.Performer | Sort-Object -Unique).Count | Should -Be 2
    }

    It 'takes organizations and repositories from the pipeline' {
        $since = [datetime]::Now.AddDays(-31)
        (Get-QuayOrganization | Get-QuayLog -Since $since).Count | Should -Be 120
        (Get-QuayRepository acme/app | Get-QuayLog -Since $since).Count | Should -Be 120
        (Get-RegistryRequest).operationId | Should -Contain 'listRepoLogs'
    }

    It 'reports what is missing' {
        Assert-QuayError { Get-QuayLog -Organization nowhere } -Id QuayNotFound -Category ObjectNotFound -Target nowhere
        Assert-QuayError { Get-QuayLog -Repository acme/nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing
    }

    It 'refuses an end before the beginning' {
        Assert-QuayError { Get-QuayLog -Organization acme -Since ([datetime]::Now) -Until ([datetime]::Now.AddDays(-1)) } -Id QuayInvalidInput -Category InvalidArgument -Target acme
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayLog -Organization globex } -Id QuayForbidden -Category PermissionDenied -Target globex
    }
}
