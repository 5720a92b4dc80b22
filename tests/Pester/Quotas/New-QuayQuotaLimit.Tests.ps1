BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'New-QuayQuotaLimit' {
    BeforeEach { Reset-TestConnection }

    It 'adds limits and writes them' {
        $quota = New-QuayQuota acme 5GB
        $limit = New-QuayQuotaLimit acme Warning 80
        $limit.Organization, $limit.Type, $limit.LimitPercent, $limit.QuotaId | Should -Be 'acme', 'Warning', 80, $quota.Id
        $null = New-QuayQuotaLimit -Organization acme -QuotaId $quota.Id -Type Reject -ThresholdPercent 95
        (Get-QuayQuota acme).Limits.LimitPercent | Should -Be 80, 95
    }

    It 'writes the new limit if an equal one exists' {
        $first = New-QuayQuotaLimit globex Warning 80
        $second = New-QuayQuotaLimit globex Warning 80
        $second.Id | Should -BeGreaterThan $first.Id
        (Get-QuayQuotaLimit globex).Id | Should -Contain $second.Id
    }

    It 'takes quotas and other limits from the pipeline' {
        (New-QuayQuota acme 5GB | New-QuayQuotaLimit -Type Reject -ThresholdPercent 90).LimitPercent | Should -Be 90
        $quota = New-QuayQuota initech 5GB
        Get-QuayQuotaLimit globex | New-QuayQuotaLimit -Organization initech -QuotaId $quota.Id | Should -HaveCount 2
        (Get-QuayQuotaLimit initech).LimitPercent | Sort-Object | Should -Be 80, 100
    }

    It 'takes several organizations as argument and from the pipeline, and rows' {
        $null = New-QuayQuota acme 5GB
        (New-QuayQuotaLimit acme, globex Warning 50).Organization | Should -Be 'acme', 'globex'
        ('acme', 'globex' | New-QuayQuotaLimit -Type Warning -ThresholdPercent 51).Organization | Should -Be 'acme', 'globex'
        ('Organization,Type,LimitPercent', 'acme,Reject,90' | ConvertFrom-Csv | New-QuayQuotaLimit).LimitPercent | Should -Be 90
    }

    It 'sends nothing with -WhatIf' {
        New-QuayQuotaLimit globex Warning 50 -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'refuses an invalid percentage or type before a request is sent' {
        { New-QuayQuotaLimit globex Warning 101 } | Should -Throw
        { New-QuayQuotaLimit globex Warning 0 } | Should -Throw
        { New-QuayQuotaLimit -Organization globex -Type Block -ThresholdPercent 50 } | Should -Throw
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { New-QuayQuotaLimit acme Warning 80 } -Id QuayNotFound -Category ObjectNotFound -Target acme -Message '*quota of*acme*'
        Assert-QuayError { New-QuayQuotaLimit globex Warning 80 -QuotaId 9999 } -Id QuayNotFound -Category ObjectNotFound -Target globex -Message "*quota '9999'*"
        Connect-TestRegistry -As normal
        Assert-QuayError { New-QuayQuotaLimit globex Warning 80 } -Id QuayForbidden -Category PermissionDenied -Target globex
    }
}
