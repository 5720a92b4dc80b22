BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayOrganization' {
    BeforeEach { Reset-TestConnection }

    It 'changes only the given settings' {
        Set-QuayOrganization acme -TagExpiration 7d | Should -BeNullOrEmpty
        $organization = Get-QuayOrganization acme
        $organization.TagExpiration, $organization.Email | Should -Be ([timespan]'7.00:00'), 'acme@example.com'
        (Set-QuayOrganization acme -Email other@example.com -PassThru).Email | Should -Be 'other@example.com'
        (Get-QuayOrganization acme).TagExpiration | Should -Be ([timespan]'7.00:00')
    }

    It 'sets and clears the addresses for contact and invoices' {
        (Set-QuayOrganization acme -ContactEmail desk@example.com -InvoiceEmail -InvoiceEmailAddress bills@example.com -PassThru).Email | Should -Be 'desk@example.com'
        $organization = Set-QuayOrganization acme -ContactEmail '' -InvoiceEmail:$false -PassThru
        $organization.Email, $organization.InvoiceEmail, $organization.InvoiceEmailAddress | Should -Be 'acme@example.com', $false, 'bills@example.com'
    }

    It 'takes organizations from the pipeline' {
        Get-QuayOrganization | Set-QuayOrganization -TagExpiration 1w
        'initech' | Set-QuayOrganization -TagExpiration 1w
        (Get-QuayOrganization acme), (Get-QuayOrganization globex), (Get-QuayOrganization initech) | ForEach-Object { $_.TagExpiration.TotalDays } | Should -Be 7, 7, 7
    }

    It 'changes several, and reports each missing one in its place' {
        Assert-QuaySequence { Set-QuayOrganization globex, nowhere, acme, none -TagExpiration 1w -PassThru } 'globex', '!nowhere', 'acme', '!none'
    }

    It 'sends nothing with -WhatIf, and nothing without a change' {
        Set-QuayOrganization acme -TagExpiration 7d -WhatIf
        Assert-QuayError { Set-QuayOrganization acme } -Id QuayInvalidInput -Category InvalidArgument -Target acme
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a time that the registry does not allow' {
        Assert-QuayError { Set-QuayOrganization acme -TagExpiration 5h } -Id QuayInvalidInput -Category InvalidArgument -Target acme -Message '*0s, 1d, 1w, 2w and 4w*'
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { Set-QuayOrganization nowhere -TagExpiration 1d } -Id QuayNotFound -Category ObjectNotFound -Target nowhere
        Connect-TestRegistry -As normal
        Assert-QuayError { Set-QuayOrganization acme -TagExpiration 1d } -Id QuayForbidden -Category PermissionDenied -Target acme
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Set-QuayOrganization -Name acme -Email other@example.com -PassThru }; Requests = 'PUT /api/v1/organization/acme' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
