BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayQuotaLimit' {
    BeforeEach {
        Reset-TestConnection
        $script:limit = (Get-QuayQuotaLimit globex)[0]
        Clear-RegistryRequest
    }

    It 'changes only the given settings' {
        Set-QuayQuotaLimit globex $limit.Id -ThresholdPercent 70 | Should -BeNullOrEmpty
        $read = (Get-QuayQuotaLimit globex)[0]
        $read.Type, $read.LimitPercent | Should -Be 'Warning', 70
        $set = Set-QuayQuotaLimit -Organization globex -QuotaId $limit.QuotaId -Id $limit.Id -Type Reject -PassThru
        $set.Type, $set.LimitPercent, $set.Organization, $set.QuotaId | Should -Be 'Reject', 70, 'globex', $limit.QuotaId
    }

    It 'takes limits from the pipeline' {
        (Get-QuayQuotaLimit globex | Set-QuayQuotaLimit -ThresholdPercent 60 -PassThru).LimitPercent | Should -Be 60, 60
    }

    It 'takes several limits as argument and from the pipeline, with an error for each missing one in its place' {
        $written = Set-QuayQuotaLimit globex 9998, $limit.Id, 9999 -ThresholdPercent 70 -PassThru 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Id } }
        $written | Should -Be '9998', $limit.Id, '9999'
        ($limit.Id | Set-QuayQuotaLimit globex -ThresholdPercent 71 -PassThru).LimitPercent | Should -Be 71
        Assert-QuayError { 'globex' | Set-QuayQuotaLimit -ThresholdPercent 70 } -Id QuayInvalidInput -Category InvalidArgument -Target globex -Message 'Specify -Id.*'
    }

    It 'sends nothing with -WhatIf, and nothing without a change' {
        Set-QuayQuotaLimit globex $limit.Id -ThresholdPercent 70 -WhatIf -PassThru | Should -BeNullOrEmpty
        Assert-QuayError { Set-QuayQuotaLimit globex $limit.Id } -Id QuayInvalidInput -Category InvalidArgument -Target $limit.Id
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { Set-QuayQuotaLimit globex 9999 -ThresholdPercent 70 } -Id QuayNotFound -Category ObjectNotFound -Target 9999
        Assert-QuayError { Set-QuayQuotaLimit acme 9999 -ThresholdPercent 70 } -Id QuayNotFound -Category ObjectNotFound -Target 9999
        Connect-TestRegistry -As normal
        Assert-QuayError { Set-QuayQuotaLimit globex $limit.Id -QuotaId $limit.QuotaId -ThresholdPercent 70 } -Id QuayForbidden -Category PermissionDenied -Target $limit.Id
    }
}
