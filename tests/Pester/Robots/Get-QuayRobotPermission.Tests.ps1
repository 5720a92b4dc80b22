BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayRobotPermission' {
    BeforeEach { Reset-TestConnection }

    It 'gets the permissions of a robot' {
        Set-QuayRepositoryPermission acme/web -Robot ci -Role Read
        $rights = Get-QuayRobotPermission acme+ci
        $rights.Repository | Should -Be 'acme/app', 'acme/web'
        $rights.Role | Should -Be 'Write', 'Read'
        $rights.IsPublic | Should -Be $false, $true
        $rights.Robot | Select-Object -Unique | Should -Be acme+ci
        (Get-QuayRobotPermission -Organization acme -Name ci).Count | Should -Be 2
        Get-QuayRobotPermission acme+idle | Should -BeNullOrEmpty
    }

    It 'gets the permissions of a robot of the user' {
        Connect-TestRegistry -As normal
        Set-QuayRepositoryPermission alice/scratch -Robot laptop -Role Write
        (Get-QuayRobotPermission laptop).Repository | Should -Be alice/scratch
        (Get-QuayRobot | Get-QuayRobotPermission).Robot | Should -Be alice+laptop
    }

    It 'takes robots from the pipeline, and its output is input for Get-QuayRepository' {
        Get-QuayRobot -Organization acme | Get-QuayRobotPermission | Get-QuayRepository | ForEach-Object Repository | Should -Be acme/app
    }

    It 'writes input for the permission cmdlets' {
        Get-QuayRobotPermission acme+ci | Remove-QuayRepositoryPermission -Confirm:$false
        Get-QuayRobotPermission acme+ci | Should -BeNullOrEmpty
    }

    It 'reports missing objects' {
        Assert-QuayError { Get-QuayRobotPermission acme+nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme+nothing
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayRobotPermission globex+x } -Id QuayForbidden -Category PermissionDenied -Target globex+x
    }

    It 'takes several robots as argument and from the pipeline, and reports each missing one in its place' {
        Set-QuayRepositoryPermission acme/web -Robot deploy -Role Read
        $written = Get-QuayRobotPermission deploy, missing, ci -Organization acme 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Robot } }
        $written | Should -Be 'acme+deploy', 'acme+missing', 'acme+ci'
        ('acme+deploy', 'acme+ci' | Get-QuayRobotPermission).Robot | Should -Be 'acme+deploy', 'acme+ci'
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayRobotPermission -Name acme+ci }; Requests = 'GET /api/v1/organization/acme/robots/ci/permissions' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
