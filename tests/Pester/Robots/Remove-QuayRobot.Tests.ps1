BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayRobot' {
    BeforeEach { Reset-TestConnection }

    It 'deletes a robot and writes nothing' {
        Remove-QuayRobot ci -Organization acme -Confirm:$false | Should -BeNullOrEmpty
        (Get-QuayRobot -Organization acme).ShortName | Should -Be 'deploy', 'idle'
    }

    It 'takes robots and strings from the pipeline' {
        Get-QuayRobot -Organization acme | Where-Object ShortName -NE idle | Remove-QuayRobot -Confirm:$false
        'acme+idle' | Remove-QuayRobot -Confirm:$false
        Get-QuayRobot -Organization acme | Should -BeNullOrEmpty
    }

    It 'takes robots of the user from the pipeline' {
        Connect-TestRegistry -As normal
        Get-QuayRobot | Remove-QuayRobot -Confirm:$false
        (Get-RegistryRequest -Change).operationId | Should -Be 'deleteUserRobot'
        Get-QuayRobot | Should -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayRobot -Organization acme | Remove-QuayRobot -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a missing robot, although the registry answers with status 400' {
        Assert-QuayError { Remove-QuayRobot acme+nobody -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target acme+nobody
    }

    It 'refuses contradicting organizations before a request is sent' {
        Assert-QuayError { Remove-QuayRobot acme+ci -Organization globex -Confirm:$false } -Id QuayInvalidInput -Category InvalidArgument -Target acme+ci -Message '*globex*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'refuses an empty organization' {
        Assert-QuayError { Remove-QuayRobot laptop -Organization '' -Confirm:$false } -Id QuayInvalidInput -Category InvalidArgument -Target laptop
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Remove-QuayRobot acme+ci -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target acme+ci
    }

    It 'takes several names as argument and from the pipeline, and reports each missing one in its place' {
        (Get-CommandError { Remove-QuayRobot no1, idle, no2 -Organization acme -Confirm:$false }).TargetObject | Should -Be 'acme+no1', 'acme+no2'
        'ci', 'deploy' | Remove-QuayRobot -Organization acme -Confirm:$false
        Get-QuayRobot -Organization acme | Should -BeNullOrEmpty
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Remove-QuayRobot -Name acme+idle -Confirm:$false }; Requests = 'DELETE /api/v1/organization/acme/robots/idle' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
