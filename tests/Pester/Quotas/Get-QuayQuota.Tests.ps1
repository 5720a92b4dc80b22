BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayQuota' {
    BeforeEach { Reset-TestConnection }

    It 'reads the quota of an organization with its limits' {
        $quota = Get-QuayQuota globex
        $quota.Organization, $quota.Namespace, $quota.LimitBytes | Should -Be 'globex', 'globex', 10GB
        $quota.QuotaId | Should -Be $quota.Id
        "$($quota.Limits)" | Should -Be 'Warning at 80 % Reject at 100 %'
        $quota.Limits[0].QuotaId, $quota.Limits[0].Organization | Should -Be $quota.Id, 'globex'
        (Get-QuayQuota globex -Id $quota.Id).LimitBytes | Should -Be 10GB
    }

    It 'reads the quota of the user' {
        Get-QuayQuota | Should -BeNullOrEmpty
        Connect-TestRegistry -As normal
        $quota = Get-QuayQuota
        $quota.Namespace, $quota.Organization, $quota.LimitBytes | Should -Be 'alice', $null, 1GB
        (Get-QuayQuota -Id $quota.Id).Limits.LimitPercent | Should -Be 75
    }

    It 'reads the quota of any namespace for superusers' {
        $quota = Get-QuayQuota -Superuser -Namespace alice
        $quota.Namespace, $quota.Organization, $quota.LimitBytes | Should -Be 'alice', $null, 1GB
        (Get-RegistryRequest).operationId | Should -Contain 'listUserQuotaSuperUser'
        $quota = Get-QuayQuota -Superuser -Namespace globex
        $quota.Organization | Should -Be 'globex'
        (Get-RegistryRequest).operationId | Should -Contain 'listOrganizationQuotaSuperUser'
        (Get-QuayQuota -Superuser -Namespace globex -Id $quota.Id).LimitBytes | Should -Be 10GB
    }

    It 'takes organizations, strings and, for superusers, namespaces from the pipeline' {
        (Get-QuayOrganization | Get-QuayQuota).Organization | Should -Be 'globex'
        ('acme', 'globex' | Get-QuayQuota).Organization | Should -Be 'globex'
        ('alice', 'bob', 'globex' | Get-QuayQuota -Superuser).Namespace | Should -Be 'alice', 'globex'
        (Get-QuayOrganization -Superuser | Get-QuayQuota -Superuser).Namespace | Should -Be 'globex'
    }

    It 'takes several organizations and namespaces, with an error for each missing one in its place' {
        $written = Get-QuayQuota nowhere, globex, none 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Organization } }
        $written | Should -Be 'nowhere', 'globex', 'none'
        (Get-QuayQuota -Superuser -Namespace globex, alice).Namespace | Should -Be 'globex', 'alice'
    }

    It 'requires -Superuser with -Namespace, and an owner for a change' {
        Assert-QuayError { Get-QuayQuota -Namespace alice } -Id QuayInvalidInput -Category InvalidArgument -Target alice -Message '*-Superuser*'
        Assert-QuayError { Set-QuayQuota -Limit 5GB } -Id QuayInvalidInput -Category InvalidArgument -Message '*-Organization*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reads a number that the registry writes as a fraction' {
        $quota = Get-QuayQuota globex
        $null = Invoke-QuayApi "/v1/organization/globex/quota/$($quota.Id)" -Method Put -Body @{ limit = '5 GB' }
        (Get-QuayQuota globex).LimitBytes | Should -Be 5000000000
        (Set-QuayQuota globex 2GB -PassThru).LimitBytes | Should -Be 2GB
    }

    It 'reports missing objects' {
        Assert-QuayError { Get-QuayQuota nowhere } -Id QuayNotFound -Category ObjectNotFound -Target nowhere -Message "*organization 'nowhere'*"
        Assert-QuayError { Get-QuayQuota globex -Id 9999 } -Id QuayNotFound -Category ObjectNotFound -Target 9999 -Message "*9999*"
        Assert-QuayError { Get-QuayQuota -Id 9999 } -Id QuayNotFound -Category ObjectNotFound -Target 9999
        Assert-QuayError { Get-QuayQuota -Superuser -Namespace nobody } -Id QuayNotFound -Category ObjectNotFound -Target nobody -Message "*user 'nobody'*"
        Assert-QuayError { Get-QuayQuota -Superuser -Namespace globex -Id 9999 } -Id QuayNotFound -Category ObjectNotFound -Target 9999
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayQuota globex } -Id QuayForbidden -Category PermissionDenied -Target globex
        Assert-QuayError { Get-QuayQuota -Superuser -Namespace globex } -Id QuayForbidden -Category PermissionDenied -Target globex
    }

    It 'shows sizes in readable units, and the limits' {
        $text = (Get-QuayQuota globex | Out-String -Width 120) -replace "$([char]27)\[[0-9;]*m", ''
        $text | Should -Match '(?m)^Namespace +Id +Limit +Limits'
        $text | Should -Match '(?m)^globex +\d+ +10[.,]0 GiB +Warning at 80 %, Reject at 100 %'
        $text = (Get-QuayQuotaLimit globex | Out-String -Width 80) -replace "$([char]27)\[[0-9;]*m", ''
        $text | Should -Match '(?m)^globex +\d+ +\d+ +Warning +80\s*$'
    }

    It 'offers ids with Tab' {
        $line = 'Get-QuayQuota -Organization globex -Id '
        (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.CompletionText | Should -Be @((Get-QuayQuota globex).Id | ForEach-Object { "'$_'" })
        $line = 'Set-QuayQuota -Superuser -Namespace alice -Id '
        (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.CompletionText | Should -Be @((Get-QuayQuota -Superuser -Namespace alice).Id | ForEach-Object { "'$_'" })
        $line = 'Remove-QuayQuotaLimit -Organization globex -Id '
        (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.CompletionText | Should -Be @((Get-QuayQuotaLimit globex).Id | ForEach-Object { "'$_'" })
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayQuota -Organization globex }; Requests = 'GET /api/v1/organization/globex/quota' }
        @{ Run = { Connect-TestRegistry -As normal; Get-QuayQuota }; Requests = 'GET /api/v1/user/quota' }
        @{ Run = { Get-QuayQuota -Superuser -Namespace alice }; Requests = 'GET /api/v1/organization/alice', 'GET /api/v1/superuser/users/alice/quota' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
