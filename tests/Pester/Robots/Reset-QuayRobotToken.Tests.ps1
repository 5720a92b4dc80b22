BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Reset-QuayRobotToken' {
    BeforeEach { Reset-TestConnection }

    It 'replaces the token and writes the robot with the new one' {
        $old = (Get-QuayRobot acme+ci -IncludeToken).Credential.GetNetworkCredential().Password
        $robot = Reset-QuayRobotToken acme+ci -Confirm:$false
        $robot.Name | Should -Be 'acme+ci'
        $new = $robot.Credential.GetNetworkCredential().Password
        $new | Should -Match '^[A-Z0-9]{64}$'
        $new | Should -Not -Be $old
        (Get-QuayRobot acme+ci -IncludeToken).Credential.GetNetworkCredential().Password | Should -Be $new
    }

    It 'takes robots and strings from the pipeline' {
        (Get-QuayRobot -Organization acme | Reset-QuayRobotToken -Confirm:$false).Name | Should -Be 'acme+ci', 'acme+deploy', 'acme+idle'
        ('ci' | Reset-QuayRobotToken -Organization acme -Confirm:$false).Name | Should -Be 'acme+ci'
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayRobot -Organization acme | Reset-QuayRobotToken -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports missing objects' {
        Assert-QuayError { Reset-QuayRobotToken acme+nobody -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target acme+nobody
    }

    It 'is not retried, since each request creates another token' {
        Add-RegistryFault @{ method = 'POST'; path = '/regenerate'; status = 503 }
        Assert-QuayError { Reset-QuayRobotToken acme+ci -Confirm:$false } -Id QuayUnavailable -Category ResourceUnavailable -Target acme+ci
        @(Get-RegistryRequest -Change).Count | Should -Be 1
    }

    It 'reports that the change may have been done if the response is lost' {
        Add-RegistryFault @{ method = 'POST'; path = '/regenerate'; effect = 'cutConnection'; serveFirst = $true }
        Assert-QuayError { Reset-QuayRobotToken acme+ci -Confirm:$false } -Id QuayNetwork -Category ResourceUnavailable -Target acme+ci -Message '*may have been made*check before you repeat it*'
        @(Get-RegistryRequest -Change).Count | Should -Be 1
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Reset-QuayRobotToken acme+ci -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target acme+ci
    }

    It 'takes several names, and reports each missing one in its place' {
        $written = Reset-QuayRobotToken idle, missing, ci -Organization acme -Confirm:$false 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Name } }
        $written | Should -Be 'acme+idle', 'acme+missing', 'acme+ci'
    }
}
