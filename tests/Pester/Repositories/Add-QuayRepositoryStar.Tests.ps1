BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Add-QuayRepositoryStar' {
    BeforeEach { Reset-TestConnection }

    It 'stars a repository' {
        Add-QuayRepositoryStar acme/app | Should -BeNullOrEmpty
        (Get-QuayRepository acme/app).IsStarred | Should -BeTrue
        Add-QuayRepositoryStar acme/app
        @(Get-QuayStarredRepository).Count | Should -Be 1
    }

    It 'takes repositories from the pipeline, and writes them with -PassThru' {
        (Get-QuayRepository -Namespace acme | Add-QuayRepositoryStar -PassThru | Where-Object IsStarred).Count | Should -Be 5
    }

    It 'takes several names, with one error for each missing one' {
        $written = Add-QuayRepositoryStar acme/web, acme/nothing, acme/app -PassThru 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Repository } }
        $written | Should -Be 'acme/web', 'acme/nothing', 'acme/app'
    }

    It 'sends nothing with -WhatIf' {
        Get-QuayRepository -Namespace acme | Add-QuayRepositoryStar -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports a missing repository' {
        Assert-QuayError { Add-QuayRepositoryStar acme/nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing -Message '*acme/nothing*'
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { Add-QuayRepositoryStar acme/app } -Id QuayForbidden -Category PermissionDenied -Target acme/app
    }
}
