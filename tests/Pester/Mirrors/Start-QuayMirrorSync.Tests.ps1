BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Start-QuayMirrorSync' {
    BeforeEach { Reset-TestConnection }

    It 'starts a synchronization' {
        Start-QuayMirrorSync acme/mirrored | Should -BeNullOrEmpty
        (Get-RegistryRequest).operationId | Should -Be syncNow
        (Get-QuayRepositoryMirror acme/mirrored).IsSyncing | Should -BeTrue
    }

    It 'waits for the end with -Wait' {
        $mirror = Start-QuayMirrorSync acme/mirrored -Wait -PollSec 0.05
        $mirror.SyncStatus, $mirror.IsSyncing | Should -Be Success, $false
        @(Get-RegistryRequest | Where-Object operationId -EQ getRepoMirrorConfig).Count | Should -Be 3
        $null = Invoke-RegistryControl 'Post mirrors' @{ repository = 'acme/mirrored'; outcome = 'FAIL' }
        (Start-QuayMirrorSync acme/mirrored -Wait -PollSec 0.05).SyncStatus | Should -Be Fail
    }

    It 'starts all synchronizations before it waits for the first' {
        $null = New-QuayRepositoryMirror acme/empty a.example.com/b/c latest deploy
        Clear-RegistryRequest
        $mirrors = 'acme/mirrored', 'acme/app', 'acme/empty' | Start-QuayMirrorSync -Wait -PollSec 0.05 -ErrorVariable failures -ErrorAction SilentlyContinue
        $mirrors.Repository | Should -Be acme/mirrored, acme/empty
        $failures.TargetObject | Should -Be acme/app
        (Get-RegistryRequest | Where-Object operationId -EQ syncNow | Select-Object -Last 1).startedAt | Should -BeLessThan (Get-RegistryRequest | Where-Object { $_.operationId -eq 'getRepoMirrorConfig' -and $_.path -like '*mirrored*' } | Select-Object -First 1).startedAt
    }

    It 'takes several names, and waits for all concurrently' {
        $null = New-QuayRepositoryMirror acme/empty, acme/web a.example.com/b/c latest deploy
        Add-RegistryFault @{ operationId = 'getRepoMirrorConfig'; latencyMs = 150 }
        Clear-RegistryRequest
        (Start-QuayMirrorSync acme/mirrored, acme/empty, acme/web -Wait -PollSec 0.05).Repository | Should -Be acme/mirrored, acme/empty, acme/web
        (Get-RegistryTraffic).peak | Should -Be 3
    }

    It 'reports a synchronization that does not end in time' {
        $null = Invoke-RegistryControl 'Post mirrors' @{ repository = 'acme/mirrored'; runningLooks = -1 }
        Assert-QuayError { Start-QuayMirrorSync acme/mirrored -Wait -TimeoutSec 0 } -Id QuayTimeout -Category OperationTimeout -Target acme/mirrored -Message '*0 s*SyncNow*'
    }

    It 'takes mirrors of repositories and organizations from the pipeline' {
        $null = New-QuayRobot initech+sync
        $null = New-QuayOrganizationMirror initech https://quay.example.com library sync
        $mirrors = @((Get-QuayRepositoryMirror acme/mirrored), (Get-QuayOrganizationMirror initech)) | Start-QuayMirrorSync -Wait -PollSec 0.05
        $mirrors[0].Repository, $mirrors[1].Organization | Should -Be acme/mirrored, initech
        (Start-QuayMirrorSync -Organization initech -Wait -PollSec 0.05).RepositoryCount | Should -Be 3
        Get-QuayMirrorHealth acme -Detailed | Start-QuayMirrorSync
        (Get-QuayRepositoryMirror acme/mirrored).IsSyncing | Should -BeTrue
    }

    It 'sends nothing with -WhatIf' {
        Start-QuayMirrorSync acme/mirrored -Wait -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a running synchronization, and a repository without a mirror' {
        $null = Invoke-RegistryControl 'Post mirrors' @{ repository = 'acme/mirrored'; status = 'SYNCING'; runningLooks = -1 }
        Assert-QuayError { Start-QuayMirrorSync acme/mirrored } -Id QuayConflict -Category InvalidOperation -Target acme/mirrored -Message '*already*'
        Assert-QuayError { Start-QuayMirrorSync acme/app } -Id QuayNotFound -Category ObjectNotFound -Target acme/app
        Assert-QuayError { Start-QuayMirrorSync -Organization acme } -Id QuayNotFound -Category ObjectNotFound -Target acme
    }
}
