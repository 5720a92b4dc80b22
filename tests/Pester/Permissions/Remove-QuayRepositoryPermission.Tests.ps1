BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayRepositoryPermission' {
    BeforeEach { Reset-TestConnection }

    It 'removes a permission and writes nothing' {
        Remove-QuayRepositoryPermission acme/app -Robot ci -Confirm:$false | Should -BeNullOrEmpty
        Remove-QuayRepositoryPermission acme/app -Team auditors -Confirm:$false
        (Get-QuayRepositoryPermission acme/app).Name | Should -Be developers
    }

    It 'takes permissions from the pipeline' {
        Get-QuayRepositoryPermission acme/app | Remove-QuayRepositoryPermission -Confirm:$false
        Get-QuayRepositoryPermission acme/app | Should -BeNullOrEmpty
    }

    It 'takes several repositories and names, with one error for each missing one' {
        $errors = Get-CommandError { Remove-QuayRepositoryPermission acme/app, acme/web -Team auditors, none, developers -Confirm:$false }
        $errors.TargetObject | Should -Be 'acme/app none', 'acme/web auditors', 'acme/web none'
        (Get-QuayRepositoryPermission acme/app, acme/web).Name | Should -Be acme+ci
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayRepositoryPermission acme/app | Remove-QuayRepositoryPermission -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a user without a permission' {
        Assert-QuayError { Remove-QuayRepositoryPermission acme/app -User alice -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target 'acme/app alice'
        Assert-QuayError { Remove-QuayRepositoryPermission acme/app -Team nothing -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target 'acme/app nothing'
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Remove-QuayRepositoryPermission acme/app -Robot ci -Confirm:$false } -Id QuayForbidden -Category PermissionDenied
    }
}
