BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuaySuperuserLog' {
    BeforeEach { Reset-TestConnection }

    It 'reads the log of the whole registry' {
        New-QuayRobot globex+one | Out-Null
        $found = Get-QuaySuperuserLog
        $found.Kind | Should -Contain 'create_robot'
        $found.Kind | Should -Contain 'pull_repo'
        ($found | Where-Object Kind -EQ create_robot).Namespace.Name | Should -Be 'globex'
        (Get-RegistryRequest).operationId | Should -Contain 'listAllLogs'
    }

    It 'filters by time, kind and performer' {
        $since = [datetime]::Now.AddDays(-31)
        (Get-QuaySuperuserLog -Since $since -Kind 'push_*').Count | Should -Be 40
        (Get-QuaySuperuserLog -Since $since -Performer alice).Count | Should -Be 80
    }

    It 'reads the same entries with -Unordered' {
        $since = [datetime]::Now.AddDays(-31)
        $ordered = Get-QuaySuperuserLog -Since $since
        ((Get-QuaySuperuserLog -Since $since -Unordered).DateTime | Sort-Object -Descending) | Should -Be $ordered.DateTime
    }

    It 'has entries with organization and subject' {
        $null = New-QuayRobot globex+one
        $entry = Get-QuaySuperuserLog -Kind create_robot
        $entry.Organization, $entry.Robot, $entry.About | Should -Be 'globex', 'globex+one', 'globex+one'
    }

    It 'warns of an unknown kind' {
        $null = Get-QuaySuperuserLog -Kind push_rep -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '*Similar: push_repo*'
    }

    It 'reports users without superuser rights' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuaySuperuserLog } -Id QuayForbidden -Category PermissionDenied
    }
}
