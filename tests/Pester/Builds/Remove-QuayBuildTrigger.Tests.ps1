BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayBuildTrigger' {
    BeforeAll {
        $script:git, $script:hub = 1..2 | ForEach-Object { "7d1f0e7b-2a01-4f0a-9c52-6d1f0e7b2a0$_" }
    }

    BeforeEach { Reset-TestConnection }

    It 'deletes a trigger' {
        Remove-QuayBuildTrigger acme/app $git -Confirm:$false | Should -BeNullOrEmpty
        (Get-QuayBuildTrigger acme/app).Id | Should -Be $hub
    }

    It 'takes triggers from the pipeline' {
        Get-QuayBuildTrigger acme/app | Remove-QuayBuildTrigger -Confirm:$false
        Get-QuayBuildTrigger acme/app | Should -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf' {
        Remove-QuayBuildTrigger acme/app $git -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { Remove-QuayBuildTrigger acme/app nonesuch -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch
        Connect-TestRegistry -As readonly
        Assert-QuayError { Remove-QuayBuildTrigger acme/app $git -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target $git
    }
}
