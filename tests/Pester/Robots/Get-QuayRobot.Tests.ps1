BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayRobot' {
    BeforeEach { Reset-TestConnection }

    It 'explains that a short name without an organization is a robot of the session''s user' {
        Assert-QuayError { Get-QuayRobot acme } -Id QuayNotFound -Category ObjectNotFound -Target acme -Message "*'acme' of the session's user*"
    }

    It 'lists the robots of an organization, without their tokens' {
        $found = Get-QuayRobot -Organization acme
        $found.Name | Should -Be 'acme+ci', 'acme+deploy', 'acme+idle'
        $found.ShortName | Should -Be 'ci', 'deploy', 'idle'
        $found.Organization | Select-Object -Unique | Should -Be 'acme'
        $found | Where-Object Token | Should -BeNullOrEmpty
        (Get-RegistryRequest).query | Should -BeLike '*token=false*'
    }

    It 'lists the robots of the user' {
        Connect-TestRegistry -As normal
        $found = Get-QuayRobot
        $found.Name | Should -Be 'alice+laptop'
        $found.Organization | Should -BeNullOrEmpty
    }

    It 'gets a robot by its short and by its full name' {
        (Get-QuayRobot ci -Organization acme).Name | Should -Be 'acme+ci'
        (Get-QuayRobot acme+ci).Name | Should -Be 'acme+ci'
        (Get-QuayRobot acme+ci).Token | Should -BeNullOrEmpty
        (Get-QuayRobot 'acme+d*').Name | Should -Be 'acme+deploy'
    }

    It 'gets the token as a secret and as a credential' {
        $robot = Get-QuayRobot acme+ci -IncludeToken
        $robot.Token | Should -BeOfType [securestring]
        $robot.Credential.UserName | Should -Be 'acme+ci'
        $robot.Credential.GetNetworkCredential().Password | Should -Match '^[A-Z0-9]{64}$'
        @(Get-QuayRobot -Organization acme -IncludeToken | Where-Object Token).Count | Should -Be 3
    }

    It 'gets teams and repositories with -IncludePermission' {
        (Get-QuayRobot acme+ci -IncludePermission).Repositories | Should -Contain 'app'
        (Get-QuayRobot acme+ci).Repositories | Should -BeNullOrEmpty
    }

    It 'takes organizations and strings from the pipeline' {
        (Get-QuayOrganization | Get-QuayRobot).Name | Should -Be 'acme+ci', 'acme+deploy', 'acme+idle'
        ('acme' | Get-QuayRobot).Count | Should -Be 3
    }

    It 'reports missing objects' {
        Assert-QuayError { Get-QuayRobot acme+nobody } -Id QuayNotFound -Category ObjectNotFound -Target acme+nobody -Message '*acme+nobody*'
        Assert-QuayError { Get-QuayRobot nobody -Organization acme } -Id QuayNotFound -Category ObjectNotFound -Target acme+nobody
        Assert-QuayError { Get-QuayRobot acme+nobody -IncludeToken } -Id QuayNotFound -Category ObjectNotFound -Target acme+nobody -Message '*acme+nobody*'
        Get-QuayRobot 'acme+nobody*' | Should -BeNullOrEmpty
    }

    It 'reports a missing organization, although the registry answers with an empty list' {
        Assert-QuayError { Get-QuayRobot -Organization nowhere } -Id QuayNotFound -Category ObjectNotFound -Target nowhere -Message '*nowhere*'
        Get-QuayRobot -Organization initech | Should -BeNullOrEmpty
    }

    It 'reports a robot of another organization' {
        Assert-QuayError { Get-QuayRobot acme+ci -Organization globex } -Id QuayInvalidInput -Category InvalidArgument -Target acme+ci -Message '*globex*'
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayRobot -Organization globex } -Id QuayForbidden -Category PermissionDenied -Target globex
    }

    It 'takes several names and organizations, in the given order' {
        (Get-QuayRobot deploy, ci -Organization acme).ShortName | Should -Be 'deploy', 'ci'
        $written = Get-QuayRobot acme+idle, acme+missing, acme+ci 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Name } }
        $written | Should -Be 'acme+idle', 'acme+missing', 'acme+ci'
        $null = New-QuayRobot ci -Organization globex
        (Get-QuayRobot ci -Organization globex, acme).Name | Should -Be 'globex+ci', 'acme+ci'
        (Get-QuayRobot -Organization globex, acme).Name | Should -Be 'globex+ci', 'acme+ci', 'acme+deploy', 'acme+idle'
    }

    It 'takes texts from the pipeline as names if an organization is given' {
        ('idle', 'ci' | Get-QuayRobot -Organization acme).Name | Should -Be 'acme+idle', 'acme+ci'
        ('acme' | Get-QuayRobot ci).Name | Should -Be 'acme+ci'
    }

    It 'reads several organizations concurrently' {
        Add-RegistryFault @{ operationId = 'getOrgRobots'; latencyMs = 150 }
        $null = 'acme', 'globex', 'initech' | Get-QuayRobot
        (Get-RegistryTraffic).peak | Should -Be 3
    }

    It 'shows whole names and all columns in 80 columns' {
        $null = New-QuayRobot acme+deployment-of-the-production-clusters -Description 'Continuous deployment'
        $text = (Get-QuayRobot -Organization acme | Out-String -Width 80) -replace "$([char]27)\[[0-9;]*m", ''
        $text | Should -Match '(?m)^Name +Created +Last used +Description\s*$'
        $text | Should -Match '(?m)^acme\+deployment-of-the .* never +Continuous deployment\s*$'
        $text | Should -Match '(?m)^-production-clusters\s*$'
    }
}
