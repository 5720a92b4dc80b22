BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayQuotaLimit' {
    BeforeEach { Reset-TestConnection }

    It 'lists the limits of an organization' {
        $quota = Get-QuayQuota globex
        $limits = Get-QuayQuotaLimit globex
        $limits.Type | Should -Be 'Warning', 'Reject'
        $limits.LimitPercent | Should -Be 80, 100
        $limits.QuotaId | Select-Object -Unique | Should -Be $quota.Id
        $limits = Get-QuayQuotaLimit globex -QuotaId $quota.Id
        $limits.Organization | Select-Object -Unique | Should -Be 'globex'
        $limits.QuotaId | Select-Object -Unique | Should -Be $quota.Id
    }

    It 'reads one limit' {
        $limit = (Get-QuayQuotaLimit globex)[1]
        (Get-QuayQuotaLimit globex -Id $limit.Id).Type | Should -Be 'Reject'
        $read = Get-QuayQuotaLimit globex -QuotaId $limit.QuotaId -Id $limit.Id
        $read.Type, $read.LimitPercent, $read.Organization, $read.QuotaId | Should -Be 'Reject', 100, 'globex', $limit.QuotaId
    }

    It 'reads the limits of the user, although the registry answers with the quota' {
        Connect-TestRegistry -As normal
        $limit = Get-QuayQuotaLimit
        $limit.Type, $limit.LimitPercent, $limit.Namespace, $limit.Organization | Should -Be 'Warning', 75, 'alice', $null
        (Get-QuayQuotaLimit -QuotaId $limit.QuotaId).Id | Should -Be $limit.Id
        $read = Get-QuayQuotaLimit -QuotaId $limit.QuotaId -Id $limit.Id
        $read.Id, $read.LimitPercent, $read.QuotaId | Should -Be $limit.Id, 75, $limit.QuotaId
    }

    It 'takes quotas from the pipeline, also those of other users' {
        (Get-QuayOrganization | Get-QuayQuota | Get-QuayQuotaLimit).LimitPercent | Should -Be 80, 100
        $limit = Get-QuayQuota -Superuser -Namespace alice | Get-QuayQuotaLimit
        $limit.Namespace, $limit.LimitPercent | Should -Be 'alice', 75
        ([pscustomobject]@{ Organization = 'globex' } | Get-QuayQuotaLimit) | Should -HaveCount 2
    }

    It 'takes several organizations and limits as argument and from the pipeline' {
        $limits = Get-QuayQuotaLimit globex
        $errors = Get-CommandError { Get-QuayQuotaLimit acme, globex, nowhere }
        $errors.TargetObject | Should -Be 'acme', 'nowhere'
        (Get-QuayQuotaLimit globex -Id $limits[1].Id, $limits[0].Id).Id | Should -Be $limits[1].Id, $limits[0].Id
        ($limits[1].Id, $limits[0].Id | Get-QuayQuotaLimit globex).Id | Should -Be $limits[1].Id, $limits[0].Id
        ('globex' | Get-QuayQuotaLimit).Id | Should -Be $limits.Id
    }

    It 'reports missing objects' {
        Assert-QuayError { Get-QuayQuotaLimit acme } -Id QuayNotFound -Category ObjectNotFound -Target acme -Message '*quota of*acme*'
        Assert-QuayError { Get-QuayQuotaLimit globex -QuotaId 9999 } -Id QuayNotFound -Category ObjectNotFound -Target 9999
        Assert-QuayError { Get-QuayQuotaLimit globex -Id 9999 } -Id QuayNotFound -Category ObjectNotFound -Target 9999
        Assert-QuayError { Get-QuayQuotaLimit globex -QuotaId (Get-QuayQuota globex).Id -Id 9999 } -Id QuayNotFound -Category ObjectNotFound -Target 9999
    }

    It 'does not read the user''s limits for an empty organization' {
        Assert-QuayError { Get-QuayQuotaLimit -Organization '' } -Id QuayInvalidInput -Category InvalidArgument
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayQuotaLimit globex } -Id QuayForbidden -Category PermissionDenied -Target globex
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayQuotaLimit -Organization globex }; Requests = 'GET /api/v1/organization/globex/quota' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
