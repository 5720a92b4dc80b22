BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Update-QuayRegistrySize' {
    BeforeEach { Reset-TestConnection }

    It 'starts a calculation' {
        Update-QuayRegistrySize | Should -BeNullOrEmpty
        (Get-RegistryRequest).operationId | Should -Be queueRegistrySizeCalculation
    }

    It 'waits for the calculation and writes the size' {
        $null = Invoke-RegistryControl 'Post size' @{ looks = 2; bytes = 4096 }
        $size = Update-QuayRegistrySize -Wait -PollSec 0.05
        $size.SizeBytes | Should -Be 4096
        $size.LastRan | Should -Not -Be $null
        # Once before the calculation, and three times after it.
        @(Get-RegistryRequest | Where-Object operationId -EQ getRegistrySize).Count | Should -Be 4
    }

    It 'waits for the new size if there is an old one' {
        $null = Invoke-RegistryControl 'Post size' @{ looks = 0; bytes = 1024 }
        $old = Update-QuayRegistrySize -Wait -PollSec 0.05
        $null = Invoke-RegistryControl 'Post size' @{ looks = 1; bytes = 2048 }
        $new = Update-QuayRegistrySize -Wait -PollSec 0.05
        $new.SizeBytes | Should -Be 2048
        $new.LastRan | Should -BeGreaterThan $old.LastRan
    }

    It 'reports a calculation that does not end in time' {
        $null = Invoke-RegistryControl 'Post size' @{}
        Assert-QuayError { Update-QuayRegistrySize -Wait -TimeoutSec 0 } -Id QuayTimeout -Category OperationTimeout -Message '*0 s*queued*'
    }

    It 'ends when the pipeline is stopped' {
        $null = Invoke-RegistryControl 'Post size' @{}
        Assert-QuayStop 'Update-QuayRegistrySize -Wait -PollSec 3600' getRegistrySize -Count 2
    }

    It 'sends nothing with -WhatIf' {
        Update-QuayRegistrySize -Wait -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Update-QuayRegistrySize } -Id QuayForbidden -Category PermissionDenied
    }
}
