BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Start-QuayBuildTrigger' {
    BeforeAll {
        $script:git, $script:hub = 1..2 | ForEach-Object { "7d1f0e7b-2a01-4f0a-9c52-6d1f0e7b2a0$_" }
        $script:config = @{ build_source = 'acme/app'; dockerfile_path = '/Dockerfile'; context = '/' }
    }

    BeforeEach { Reset-TestConnection }

    It 'builds a commit of plain git' {
        $build = Start-QuayBuildTrigger acme/app $git -Commit 1b7a0e4d2f6c
        "$($build.Phase)", $build.Repository, $build.DisplayName, $build.Trigger.Id | Should -Be 'Waiting', 'acme/app', '1b7a0e4', $git
        $build.TriggerMetadata['commit'] | Should -Be '1b7a0e4d2f6c'
    }

    It 'builds a branch or a tag of a service' {
        $null = Initialize-QuayBuildTrigger acme/app $hub -Config $config
        (Start-QuayBuildTrigger acme/app $hub -Branch main).DisplayName | Should -Be main
        (Start-QuayBuildTrigger acme/app $hub).DisplayName | Should -Be main
        (Start-QuayBuildTrigger acme/app $hub -Ref refs/tags/v1.0).DisplayName | Should -Be v1.0
        (Start-QuayBuildTrigger acme/app $hub -Ref heads/feature/one).DisplayName | Should -Be feature/one
    }

    It 'waits until the build has ended' {
        "$((Start-QuayBuildTrigger acme/app $git -Commit 1b7a0e4d2f6c -Wait -PollSec 0.05).Phase)" | Should -Be Complete
        Assert-QuayError { Start-QuayBuildTrigger acme/app $git -Commit 1b7a0e4d2f6c -Wait -TimeoutSec 0 } -Id QuayTimeout -Category OperationTimeout
    }

    It 'takes triggers from the pipeline' {
        (Get-QuayBuildTrigger acme/app | Where-Object IsActive | Start-QuayBuildTrigger -Commit 1b7a0e4d2f6c).Trigger.Id | Should -Be $git
    }

    It 'sends nothing with -WhatIf' {
        Start-QuayBuildTrigger acme/app $git -Commit 1b7a0e4d2f6c -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'refuses an invalid reference without a request' {
        Assert-QuayError { Start-QuayBuildTrigger acme/app $hub -Ref main } -Id QuayInvalidInput -Category InvalidArgument -Target $hub -Message '*refs/heads/main*'
        { Start-QuayBuildTrigger acme/app $git -Commit xyz } | Should -Throw -ErrorId 'ParameterArgumentValidationError,QuayPS.StartQuayBuildTriggerCommand'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports triggers that cannot start, and those that are missing' {
        Assert-QuayError { Start-QuayBuildTrigger acme/app $git } -Id QuayInvalidInput -Category InvalidArgument -Target $git -Message '*required parameter*'
        Assert-QuayError { Start-QuayBuildTrigger acme/app $hub -Branch main } -Id QuayConflict -Category InvalidOperation -Target $hub
        Set-QuayBuildTrigger acme/app $git -Enabled:$false
        Assert-QuayError { Start-QuayBuildTrigger acme/app $git -Commit 1b7a0e4d2f6c } -Id QuayConflict -Category InvalidOperation -Target $git
        Assert-QuayError { Start-QuayBuildTrigger acme/app nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch
    }
}
