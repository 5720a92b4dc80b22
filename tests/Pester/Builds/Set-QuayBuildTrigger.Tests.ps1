BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayBuildTrigger' {
    BeforeAll {
        $script:git, $script:hub = 1..2 | ForEach-Object { "7d1f0e7b-2a01-4f0a-9c52-6d1f0e7b2a0$_" }
    }

    BeforeEach { Reset-TestConnection }

    It 'disables and enables a trigger' {
        Set-QuayBuildTrigger acme/app $git -Enabled:$false | Should -BeNullOrEmpty
        $trigger = Get-QuayBuildTrigger acme/app $git
        $trigger.Enabled, $trigger.DisabledReason | Should -Be $false, 'user_toggled'
        $trigger | Out-String -Width 120 | Should -Match 'custom-git off'
        Set-QuayBuildTrigger acme/app $git -Enabled
        (Get-QuayBuildTrigger acme/app $git).Enabled | Should -BeTrue
    }

    It 'writes the trigger with all its settings, which the registry''s response lacks' {
        $trigger = Set-QuayBuildTrigger acme/app $git -Enabled:$false -PassThru
        $trigger.Enabled, $trigger.BuildSource, $trigger.PullRobot | Should -Be $false, 'git@git.example.com:acme/app.git', 'acme+ci'
    }

    It 'takes triggers from the pipeline' {
        Get-QuayBuildTrigger acme/app | Where-Object IsActive | Set-QuayBuildTrigger -Enabled:$false
        (Get-QuayBuildTrigger acme/app $git).Enabled | Should -BeFalse
    }

    It 'sends nothing with -WhatIf' {
        Set-QuayBuildTrigger acme/app $git -Enabled:$false -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports triggers that are inactive or missing' {
        Assert-QuayError { Set-QuayBuildTrigger acme/app $hub -Enabled } -Id QuayConflict -Category InvalidOperation -Target $hub
        Assert-QuayError { Set-QuayBuildTrigger acme/app nonesuch -Enabled } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch
    }
}
