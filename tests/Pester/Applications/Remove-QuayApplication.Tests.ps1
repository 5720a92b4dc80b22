BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayApplication' {
    BeforeEach {
        Reset-TestConnection
        $made = 'Dashboard', 'Deployer', 'Old' | New-QuayApplication acme -ThrottleLimit 1
        Clear-RegistryRequest
    }

    It 'removes applications by id and from the pipeline, and writes nothing' {
        Remove-QuayApplication acme $made[2].ClientId -Confirm:$false | Should -BeNullOrEmpty
        (Get-QuayApplication acme).Name | Should -Be 'Dashboard', 'Deployer'
        Get-QuayApplication acme 'De*' | Remove-QuayApplication -Confirm:$false
        (Get-QuayApplication acme).Name | Should -Be 'Dashboard'
    }

    It 'sends nothing with -WhatIf' {
        $made | Remove-QuayApplication -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports missing objects' {
        Assert-QuayError { Remove-QuayApplication acme NOSUCH -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target NOSUCH
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { $made[0] | Remove-QuayApplication -Session (Get-QuaySession -Default) -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target $made[0].ClientId
    }

    It 'takes several client ids as argument and from the pipeline, and reports each missing one' {
        (Get-CommandError { Remove-QuayApplication acme NO1, $made[0].ClientId, NO2 -Confirm:$false }).TargetObject | Should -Be 'NO1', 'NO2'
        $made[1].ClientId, $made[2].ClientId | Remove-QuayApplication acme -Confirm:$false
        Get-QuayApplication acme | Should -BeNullOrEmpty
    }
}
