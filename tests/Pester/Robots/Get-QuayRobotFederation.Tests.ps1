BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayRobotFederation' {
    BeforeEach { Reset-TestConnection }

    It 'gets the identities of a robot' {
        Get-QuayRobotFederation acme+ci | Should -BeNullOrEmpty
        Set-QuayRobotFederation acme+ci -Issuer https://idp.example.com -Subject build
        $identity = Get-QuayRobotFederation -Organization acme -Name ci
        $identity.Robot | Should -Be acme+ci
        $identity.Organization | Should -Be acme
        $identity.Issuer | Should -Be https://idp.example.com
        $identity.Subject | Should -Be build
    }

    It 'takes robots from the pipeline' {
        Set-QuayRobotFederation acme+idle -Issuer https://idp.example.com -Subject build
        (Get-QuayRobot -Organization acme | Get-QuayRobotFederation).Robot | Should -Be acme+idle
    }

    It 'gets the identities of a robot of the user, with its full name' {
        Connect-TestRegistry -As normal
        Set-QuayRobotFederation laptop -Issuer https://idp.example.com -Subject build
        $identity = Get-QuayRobot laptop | Get-QuayRobotFederation
        $identity.Robot | Should -Be alice+laptop
        ($identity | Get-QuayRobotFederation).Subject | Should -Be build
    }

    It 'reports missing objects' {
        Assert-QuayError { Get-QuayRobotFederation acme+nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme+nothing
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Get-QuayRobotFederation acme+ci } -Id QuayForbidden -Category PermissionDenied -Target acme+ci
    }

    It 'takes several robots as argument and from the pipeline, and reports each missing one in its place' {
        Set-QuayRobotFederation ci, deploy -Organization acme -Issuer https://idp.example.com -Subject build
        $written = Get-QuayRobotFederation deploy, missing, ci -Organization acme 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Robot } }
        $written | Should -Be 'acme+deploy', 'acme+missing', 'acme+ci'
        ('acme+deploy', 'acme+ci' | Get-QuayRobotFederation).Robot | Should -Be 'acme+deploy', 'acme+ci'
    }

    It 'shows the whole identity of a robot with a long name in 80 columns' {
        $robot = New-QuayRobot "acme+deployment-of-the-production-clusters"
        Set-QuayRobotFederation $robot.Name -Issuer https://token.actions.githubusercontent.com -Subject repo:acme/app:ref:refs/heads/main
        $text = ($robot | Get-QuayRobotFederation | Out-String -Width 80) -replace "$([char]27)\[[0-9;]*m", ''
        $text | Should -Match '(?m)^ +Robot: acme\+deployment-of-the-production-clusters'
        $text | Should -Match '(?m)^https://token.actions.githubusercontent.com repo:acme/app:ref:refs/heads/main\s*$'
    }
}
