BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Wait-QuayBuild' {
    BeforeAll {
        $script:failed, $script:pushed, $script:queued = 1..3 | ForEach-Object { "3c1f0e7b-2a01-4f0a-9c52-6d1f0e7b2b0$_" }
    }

    BeforeEach { Reset-TestConnection }

    It 'polls until the build has ended' {
        $build = Wait-QuayBuild acme/app $queued -PollSec 0.05
        "$($build.Phase)" | Should -Be Complete
        @(Get-RegistryRequest).operationId | Should -Be (@('getRepoBuildStatus') * 4)
    }

    It 'ends when the build has failed' {
        (Wait-QuayBuild acme/app $failed).Phase | Should -Be Error
        $null = Invoke-RegistryControl 'Post builds' @{ id = $queued; phase = 'expired' }
        (Wait-QuayBuild acme/app $queued).Phase | Should -Be Expired
    }

    It 'continues after an internal error, since the registry retries the build' {
        $null = Invoke-RegistryControl 'Post builds' @{ id = $queued; phase = 'internalerror' }
        Assert-QuayError { Wait-QuayBuild acme/app $queued -TimeoutSec 0 } -Id QuayTimeout -Category OperationTimeout -Target $queued -Message '*InternalError*'
    }

    It 'waits as a superuser' {
        (Wait-QuayBuild -Superuser $queued -PollSec 0.05).Phase | Should -Be Complete
        @(Get-RegistryRequest | Where-Object operationId -NE getRepoBuildStatusSuperUser) | Should -BeNullOrEmpty
    }

    It 'reports a build that does not end in time, and leaves it alone' {
        Assert-QuayError { Wait-QuayBuild acme/app $queued -TimeoutSec 0 } -Id QuayTimeout -Category OperationTimeout -Target $queued -Message '*acme/app*0 s*Waiting*'
        @(Get-RegistryRequest).Count | Should -Be 1
    }

    It 'takes builds from the pipeline' {
        (Get-QuayBuild acme/app | Wait-QuayBuild -PollSec 0.05).Phase | Should -Be Complete, Complete, Error
    }

    It 'ends when the pipeline is stopped' {
        $null = Invoke-RegistryControl 'Post builds' @{ id = $queued; held = $true }
        Assert-QuayStop "Wait-QuayBuild acme/app $queued -PollSec 3600" getRepoBuildStatus
    }

    It 'reports missing objects' {
        Assert-QuayError { Wait-QuayBuild acme/app nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch
        Assert-QuayError { Wait-QuayBuild acme/nonesuch $queued } -Id QuayNotFound -Category ObjectNotFound -Target $queued
    }
}
