BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Approve-QuayServiceKey' {
    BeforeEach { Reset-TestConnection }

    It 'approves a key' {
        Approve-QuayServiceKey scanner-key -Notes 'Looks fine' | Should -BeNullOrEmpty
        $key = Get-QuayServiceKey scanner-key
        $key.Approved, $key.Approval.ApprovalType, $key.Approval.Notes, $key.Approval.Approver.Name | Should -Be $true, 'SUPERUSER', 'Looks fine', 'admin'
    }

    It 'takes keys from the pipeline' {
        (Get-QuayServiceKey | Where-Object { -not $_.Approved } | Approve-QuayServiceKey -PassThru).Kid | Should -Be 'scanner-key'
        Get-QuayServiceKey | Where-Object { -not $_.Approved } | Should -BeNullOrEmpty
    }

    It 'accepts an approved key, like the registry' {
        (Approve-QuayServiceKey registry-key -Notes again -PassThru).Approval.ApprovalType | Should -Be 'AUTOMATIC'
    }

    It 'sends nothing with -WhatIf' {
        Approve-QuayServiceKey scanner-key -WhatIf -PassThru | Should -BeNullOrEmpty
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { Approve-QuayServiceKey nothing } -Id QuayNotFound -Category ObjectNotFound -Target nothing
        Connect-TestRegistry -As normal
        Assert-QuayError { Approve-QuayServiceKey scanner-key } -Id QuayForbidden -Category PermissionDenied -Target scanner-key
    }

    It 'takes several ids as argument and from the pipeline, and reports each missing one in its place' {
        $written = Approve-QuayServiceKey nothing, scanner-key -PassThru 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Kid } }
        $written | Should -Be 'nothing', 'scanner-key'
        ('scanner-key' | Approve-QuayServiceKey -PassThru).Kid | Should -Be 'scanner-key'
    }
}
