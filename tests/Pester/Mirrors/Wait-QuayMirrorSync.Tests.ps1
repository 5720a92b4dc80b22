BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Wait-QuayMirrorSync' {
    BeforeEach { Reset-TestConnection }

    It 'polls until the synchronization has ended' {
        Start-QuayMirrorSync acme/mirrored
        Clear-RegistryRequest
        (Wait-QuayMirrorSync acme/mirrored -PollSec 0.05).SyncStatus | Should -Be Success
        @(Get-RegistryRequest).Count | Should -Be 3
    }

    It 'reads once if no synchronization is running' {
        (Wait-QuayMirrorSync acme/mirrored).SyncStatus | Should -Be Success
        @(Get-RegistryRequest).Count | Should -Be 1
    }

    It 'takes mirrors of repositories and organizations from the pipeline' {
        $null = New-QuayRobot initech+sync
        $organization = New-QuayOrganizationMirror initech https://quay.example.com library sync
        $organization, (Get-QuayRepositoryMirror acme/mirrored) | Start-QuayMirrorSync
        $mirrors = $organization, (Get-QuayRepositoryMirror acme/mirrored) | Wait-QuayMirrorSync -PollSec 0.05
        $mirrors.SyncStatus | Should -Be Success, Success
    }

    It 'reports a synchronization that does not end in time, with time and state' {
        $null = Invoke-RegistryControl 'Post mirrors' @{ repository = 'acme/mirrored'; status = 'SYNCING'; runningLooks = -1 }
        Assert-QuayError { Wait-QuayMirrorSync acme/mirrored -TimeoutSec 0 } -Id QuayTimeout -Category OperationTimeout -Target acme/mirrored -Message '*0 s*Syncing*'
        @(Get-RegistryRequest).Count | Should -Be 1
    }

    It 'takes several names, with one error for each without a mirror' {
        $written = Wait-QuayMirrorSync acme/app, acme/mirrored, acme/web 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Repository } }
        $written | Should -Be acme/app, acme/mirrored, acme/web
    }

    It 'ends when the pipeline is stopped' {
        $null = Invoke-RegistryControl 'Post mirrors' @{ repository = 'acme/mirrored'; status = 'SYNCING'; runningLooks = -1 }
        Assert-QuayStop 'Wait-QuayMirrorSync acme/mirrored -PollSec 3600' getRepoMirrorConfig
    }

    It 'reports repositories and organizations without a mirror' {
        Assert-QuayError { Wait-QuayMirrorSync acme/app } -Id QuayNotFound -Category ObjectNotFound -Target acme/app
        Assert-QuayError { Wait-QuayMirrorSync -Organization acme } -Id QuayNotFound -Category ObjectNotFound -Target acme
    }
}
