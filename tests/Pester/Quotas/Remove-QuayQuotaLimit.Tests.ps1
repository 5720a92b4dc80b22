BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayQuotaLimit' {
    BeforeEach {
        Reset-TestConnection
        $script:limit = (Get-QuayQuotaLimit globex)[0]
        Clear-RegistryRequest
    }

    It 'removes a limit and writes nothing' {
        Remove-QuayQuotaLimit globex $limit.Id -Confirm:$false | Should -BeNullOrEmpty
        (Get-QuayQuotaLimit globex).Type | Should -Be 'Reject'
        Remove-QuayQuotaLimit -Organization globex -QuotaId $limit.QuotaId -Id (Get-QuayQuotaLimit globex).Id -Confirm:$false
        Get-QuayQuotaLimit globex | Should -BeNullOrEmpty
    }

    It 'takes limits from the pipeline' {
        Get-QuayOrganization | Get-QuayQuota | Get-QuayQuotaLimit | Remove-QuayQuotaLimit -Confirm:$false
        (Get-QuayQuota globex).Limits | Should -BeNullOrEmpty
    }

    It 'takes several limits as argument and from the pipeline, with an error for each missing one in its place' {
        $errors = Get-CommandError { Remove-QuayQuotaLimit globex 9998, $limit.Id, 9999 -Confirm:$false }
        $errors.TargetObject | Should -Be '9998', '9999'
        (Get-QuayQuotaLimit globex).Id | Remove-QuayQuotaLimit globex -Confirm:$false
        Get-QuayQuotaLimit globex | Should -BeNullOrEmpty
    }

    It 'sends nothing with -WhatIf' {
        Remove-QuayQuotaLimit globex $limit.Id -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { Remove-QuayQuotaLimit globex 9999 -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target 9999
        Connect-TestRegistry -As normal
        Assert-QuayError { Remove-QuayQuotaLimit globex $limit.Id -QuotaId $limit.QuotaId -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target $limit.Id
    }
}
