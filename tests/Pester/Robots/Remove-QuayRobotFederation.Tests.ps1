BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayRobotFederation' {
    BeforeEach {
        Reset-TestConnection
        Set-QuayRobotFederation acme+ci -Config @{ Issuer = 'https://a.example.com'; Subject = 'x' }, @{ Issuer = 'https://b.example.com'; Subject = 'y' }
        Clear-RegistryRequest
    }

    It 'removes all identities' {
        Remove-QuayRobotFederation acme+ci -Confirm:$false | Should -BeNullOrEmpty
        (Get-RegistryRequest -Change).method | Should -Be DELETE
        Get-QuayRobotFederation acme+ci | Should -BeNullOrEmpty
    }

    It 'removes one identity' {
        Remove-QuayRobotFederation acme+ci -Issuer https://a.example.com -Subject x -Confirm:$false
        (Get-QuayRobotFederation acme+ci).Subject | Should -Be y
    }

    It 'removes only the identities from the pipeline' {
        Get-QuayRobotFederation acme+ci | Where-Object Subject -EQ y | Remove-QuayRobotFederation -Confirm:$false
        (Get-QuayRobotFederation acme+ci).Subject | Should -Be x
        Get-QuayRobotFederation acme+ci | Remove-QuayRobotFederation -Confirm:$false
        Get-QuayRobotFederation acme+ci | Should -BeNullOrEmpty
    }

    It 'takes robots from the pipeline' {
        Get-QuayRobot -Organization acme | Remove-QuayRobotFederation -Confirm:$false
        Get-QuayRobot -Organization acme | Get-QuayRobotFederation | Should -BeNullOrEmpty
    }

    It 'does not remove all identities for an empty column' {
        Assert-QuayError { 'Robot,Issuer,Subject', 'acme+ci,,' | ConvertFrom-Csv | Remove-QuayRobotFederation -Confirm:$false } -Id QuayInvalidInput -Category InvalidArgument -Target acme+ci
        @(Get-QuayRobotFederation acme+ci).Count | Should -Be 2
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayRobotFederation acme+ci | Remove-QuayRobotFederation -WhatIf
        Remove-QuayRobotFederation acme+ci -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a missing identity, and removes nothing' {
        Assert-QuayError { Remove-QuayRobotFederation acme+ci -Issuer https://a.example.com -Subject none -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target acme+ci
        Assert-QuayError { Remove-QuayRobotFederation acme+nothing -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target acme+nothing
        @(Get-QuayRobotFederation acme+ci).Count | Should -Be 2
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Remove-QuayRobotFederation acme+ci -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target acme+ci
    }

    It 'takes several robots, and reports each missing one' {
        (Get-CommandError { Remove-QuayRobotFederation missing, ci -Organization acme -Issuer https://a.example.com -Subject x -Confirm:$false }).TargetObject | Should -Be acme+missing
        'ci', 'deploy' | Remove-QuayRobotFederation -Organization acme -Confirm:$false
        Get-QuayRobotFederation acme+ci | Should -BeNullOrEmpty
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Connect-TestRegistry -As normal; Set-QuayRobotFederation laptop -Issuer https://a.example.com -Subject x; Get-QuayRobotFederation laptop | Remove-QuayRobotFederation -Confirm:$false; Get-QuayRobotFederation laptop }
            Requests = 'POST /api/v1/user/robots/laptop/federation',
            'GET /api/v1/user/robots/laptop/federation',
            'GET /api/v1/user/robots/laptop/federation',
            'POST /api/v1/user/robots/laptop/federation',
            'GET /api/v1/user/robots/laptop/federation'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
