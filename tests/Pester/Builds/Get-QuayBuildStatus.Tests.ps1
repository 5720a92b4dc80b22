BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayBuildStatus' {
    BeforeAll {
        $script:failed, $script:pushed, $script:queued = 1..3 | ForEach-Object { "3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b0$_" }
    }

    BeforeEach { Reset-TestConnection }

    It 'reports phase and progress of a build' {
        "$((Get-QuayBuildStatus acme/app $queued).Phase)" | Should -Be Waiting
        $build = Get-QuayBuildStatus acme/app $queued
        "$($build.Phase) $($build.Status)" | Should -Be 'Building 1/2'
        $build.IsFinished | Should -BeFalse
        $build | Out-String -Width 100 | Should -Match 'Building 1/2'
    }

    It 'takes builds from the pipeline' {
        (Get-QuayBuild acme/app | Get-QuayBuildStatus).Id | Should -Be $queued, $pushed, $failed
        @(Get-RegistryRequest | Where-Object operationId -EQ getRepoBuildStatus).Count | Should -Be 3
    }

    It 'reads as a superuser' {
        (Get-QuayBuildStatus -Superuser $failed).Phase | Should -Be Error
        (Get-RegistryRequest).operationId | Should -Be getRepoBuildStatusSuperUser
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { Get-QuayBuildStatus acme/app nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch
        Assert-QuayError { Get-QuayBuildStatus -Superuser nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayBuildStatus -Superuser $failed } -Id QuayForbidden -Category PermissionDenied -Target $failed
    }
}
