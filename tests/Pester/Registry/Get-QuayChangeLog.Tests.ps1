BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayChangeLog' {
    BeforeEach { Reset-TestConnection }

    It 'writes an object for each version, newest first' {
        $found = Get-QuayChangeLog
        $found.Version | Should -Be '3.11.0', '3.10.0'
        $found[0].Date | Should -Be ([datetime]'2024-03-01')
        $found[0].Text | Should -BeLike '### Api*Take less memory'
        $found[0].Text | Should -Not -BeLike '*<a name*'
        $found | Format-Table | Out-String | Should -BeLike '*3.11.0*2024-03-01*Api, Backend*'
    }

    It 'filters by version' {
        (Get-QuayChangeLog 3.10*).Version | Should -Be '3.10.0'
        Assert-QuayError { Get-QuayChangeLog 9.9 } -Id QuayNotFound -Category ObjectNotFound -Target 9.9
    }

    It 'takes several versions, with one error for each missing one' {
        $written = Get-QuayChangeLog 3.10.0, '9.9', 3.11.0 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Version } }
        $written | Should -Be 3.10.0, 9.9, 3.11.0
        ('3.11.0', '3.10.0' | Get-QuayChangeLog).Version | Should -Be 3.11.0, 3.10.0
        @(Get-CommandError { Get-QuayChangeLog 3.10 }).TargetObject | Should -Be '3.10'
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayChangeLog } -Id QuayForbidden -Category PermissionDenied
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayChangeLog -Version '3.1*' }; Requests = 'GET /api/v1/superuser/changelog/' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
