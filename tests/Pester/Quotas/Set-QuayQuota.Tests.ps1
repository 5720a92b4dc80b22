BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayQuota' {
    BeforeEach { Reset-TestConnection }

    It 'changes the quota and keeps its limits' {
        Set-QuayQuota globex 20GB | Should -BeNullOrEmpty
        $quota = Get-QuayQuota globex
        $quota.LimitBytes | Should -Be 20GB
        $quota.Limits | Should -HaveCount 2
    }

    It 'takes the id, and writes the quota with -PassThru' {
        $set = Set-QuayQuota -Organization globex -Id (Get-QuayQuota globex).Id -Limit '30 GiB' -PassThru
        $set.Organization, $set.LimitBytes | Should -Be 'globex', 30GB
        $set.Limits[0].QuotaId | Should -Be $set.Id
    }

    It 'changes the quota of any namespace as a superuser' {
        (Set-QuayQuota -Superuser -Namespace alice -Limit 2GB -PassThru).Namespace | Should -Be 'alice'
        (Set-QuayQuota -Superuser -Namespace globex -Limit 2GB -PassThru).Organization | Should -Be 'globex'
        (Get-RegistryRequest -Change).operationId | Should -Be 'changeUserQuotaSuperUser', 'changeOrganizationQuotaSuperUser'
    }

    It 'takes quotas and strings from the pipeline' {
        (Get-QuayOrganization | Get-QuayQuota | Set-QuayQuota -Limit 3GB -PassThru).LimitBytes | Should -Be 3GB
        (Get-QuayQuota -Superuser -Namespace alice | Set-QuayQuota -Superuser -Limit 3GB -PassThru).LimitBytes | Should -Be 3GB
        ('globex' | Set-QuayQuota -Limit 4GB -PassThru).LimitBytes | Should -Be 4GB
    }

    It 'never changes the quota of an organization instead of a user''s' {
        @(Get-CommandError { Get-QuayQuota -Superuser -Namespace alice | Set-QuayQuota -Limit 3GB }).Count | Should -Be 1
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'takes several namespaces, with an error for each missing one in its place' {
        $written = Set-QuayQuota acme, globex, nowhere 20GB -PassThru 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Organization } }
        $written | Should -Be 'acme', 'globex', 'nowhere'
    }

    It 'sends nothing with -WhatIf' {
        Set-QuayQuota globex 20GB -WhatIf -PassThru | Should -BeNullOrEmpty
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { Set-QuayQuota acme 20GB } -Id QuayNotFound -Category ObjectNotFound -Target acme
        Assert-QuayError { Set-QuayQuota globex 20GB -Id 9999 } -Id QuayNotFound -Category ObjectNotFound -Target globex -Message '*9999*'
        Assert-QuayError { Set-QuayQuota nowhere 20GB } -Id QuayNotFound -Category ObjectNotFound -Target nowhere
        Connect-TestRegistry -As normal
        Assert-QuayError { Set-QuayQuota globex 20GB } -Id QuayForbidden -Category PermissionDenied -Target globex
    }
}
