BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayRepositoryPermission' {
    BeforeEach { Reset-TestConnection }

    It 'lists users, robots and teams' {
        $found = Get-QuayRepositoryPermission acme/app
        $found.Name | Should -Be 'acme+ci', 'developers', 'auditors'
        $found.Kind | Should -Be 'Robot', 'Team', 'Team'
        $found.Role | Should -Be 'Write', 'Write', 'Read'
        $found.Repository | Select-Object -Unique | Should -Be acme/app
        $found[0].IsOrgMember | Should -BeTrue
        $found[0].AdditionalProperties.Count | Should -Be 0
    }

    It 'lists one kind with no more requests than needed' {
        (Get-QuayRepositoryPermission acme/app -Kind Team).Name | Should -Be 'developers', 'auditors'
        (Get-RegistryRequest).operationId | Should -Be 'listRepoTeamPermissions'
        (Get-QuayRepositoryPermission acme/app -Kind Robot).Name | Should -Be 'acme+ci'
        Get-QuayRepositoryPermission acme/app -Kind User | Should -BeNullOrEmpty
    }

    It 'gets one permission, a robot by short or full name' {
        (Get-QuayRepositoryPermission acme/app -Robot ci).Role | Should -Be Write
        (Get-QuayRepositoryPermission acme/app -Robot acme+ci).Kind | Should -Be Robot
        $team = Get-QuayRepositoryPermission acme/app -Team auditors
        $team.Name | Should -Be auditors
        $team.Role | Should -Be Read
    }

    It 'takes wildcards' {
        (Get-QuayRepositoryPermission acme/app -Team 'a*').Name | Should -Be auditors
        Get-QuayRepositoryPermission acme/app -User 'zzz*' | Should -BeNullOrEmpty
    }

    It 'takes several repositories and names, with one error for each missing one' {
        $written = Get-QuayRepositoryPermission acme/app, acme/nothing -Team auditors, none, dev* 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { "$($_.Repository) $($_.Name)" } }
        $written | Should -Be 'acme/app auditors', 'acme/app none', 'acme/app developers', 'acme/nothing auditors', 'acme/nothing none', 'acme/nothing dev*'
        ('acme/app', 'acme/web' | Get-QuayRepositoryPermission -Team developers).Repository | Should -Be acme/app, acme/web
        (Get-QuayRepositoryPermission acme/app -Robot ci, acme+ci).Name | Should -Be acme+ci, acme+ci
    }

    It 'reads the effective role of a user' {
        $found = Get-QuayRepositoryPermission acme/app -User alice -Transitive
        $found.Role | Should -Be Write
        $found.IsTransitive | Should -BeTrue
        $found.Kind | Should -Be User
    }

    It 'takes repositories from the pipeline, also those without permissions' {
        $found = Get-QuayRepository -Namespace acme | Get-QuayRepositoryPermission
        $found.Repository | Select-Object -Unique | Should -Be 'acme/app', 'acme/web'
    }

    It 'reports missing objects' {
        Assert-QuayError { Get-QuayRepositoryPermission acme/nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing
        Assert-QuayError { Get-QuayRepositoryPermission acme/app -User alice } -Id QuayNotFound -Category ObjectNotFound -Target 'acme/app alice'
        Assert-QuayError { Get-QuayRepositoryPermission acme/app -Team nothing } -Id QuayNotFound -Category ObjectNotFound -Target 'acme/app nothing'
        Assert-QuayError { Get-QuayRepositoryPermission acme/app -User dave -Transitive } -Id QuayNotFound -Category ObjectNotFound
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Get-QuayRepositoryPermission acme/app } -Id QuayForbidden -Category PermissionDenied -Target acme/app
    }
}
