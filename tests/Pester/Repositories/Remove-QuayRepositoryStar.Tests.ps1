BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayRepositoryStar' {
    BeforeEach { Reset-TestConnection }

    It 'removes stars, from the pipeline' {
        'acme/app', 'acme/web' | Add-QuayRepositoryStar
        Get-QuayStarredRepository | Remove-QuayRepositoryStar -Confirm:$false | Should -BeNullOrEmpty
        Get-QuayStarredRepository | Should -BeNullOrEmpty
    }

    It 'reports a repository without a star, and a missing one' {
        Assert-QuayError { Remove-QuayRepositoryStar acme/app -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target acme/app -Message '*star*'
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
        Assert-QuayError { Remove-QuayRepositoryStar acme/nothing -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing -Message '*acme/nothing*'
    }

    It 'needs only the scope user:admin' {
        Add-QuayRepositoryStar acme/app
        Connect-TestRegistry -Scope 'user:admin'
        Remove-QuayRepositoryStar acme/app -Confirm:$false
        (Get-RegistryRequest).operationId | Should -Be 'getRepo', 'deleteStar'
        Get-QuayStarredRepository | Should -BeNullOrEmpty
    }

    It 'takes several names, also from the pipeline' {
        'acme/app', 'acme/web', 'acme/empty' | Add-QuayRepositoryStar
        @(Get-CommandError { Remove-QuayRepositoryStar acme/app, acme/nothing, acme/web -Confirm:$false }).TargetObject | Should -Be acme/nothing
        'acme/empty' | Remove-QuayRepositoryStar -Confirm:$false
        Get-QuayStarredRepository | Should -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf' {
        Add-QuayRepositoryStar acme/app
        Clear-RegistryRequest
        Get-QuayStarredRepository | Remove-QuayRepositoryStar -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }
}
