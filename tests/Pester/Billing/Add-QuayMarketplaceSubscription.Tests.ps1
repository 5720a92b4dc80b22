BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Add-QuayMarketplaceSubscription' {
    BeforeEach { Reset-TestConnection }

    It 'assigns a purchase of the user to an organization' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        Add-QuayMarketplaceSubscription acme 12345678 | Should -BeNullOrEmpty
        (Add-QuayMarketplaceSubscription globex 87654321 -Quantity 3 -PassThru).Quantity | Should -Be 3
        (Get-QuayMarketplaceSubscription acme).Title | Should -Be premium
    }

    It 'takes subscriptions from the pipeline' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        Get-QuayMarketplaceSubscription | Add-QuayMarketplaceSubscription -Organization acme
        (Get-QuayMarketplaceSubscription acme).SubscriptionId | Should -Be 12345678, 87654321
    }

    It 'sends nothing with -WhatIf' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        Add-QuayMarketplaceSubscription acme 12345678 -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports purchases of others, purchases that cannot be split, and other registries' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        # An invalid subscription does not stop the others, although the registry answers with status 401.
        $failures = @(Get-CommandError { 1, 2 | ForEach-Object { [pscustomobject]@{ SubscriptionId = $_ } } | Add-QuayMarketplaceSubscription -Organization acme })
        $failures.FullyQualifiedErrorId | Should -Be 'QuayNotFound,QuayPS.AddQuayMarketplaceSubscriptionCommand', 'QuayNotFound,QuayPS.AddQuayMarketplaceSubscriptionCommand'
        Assert-QuayError { Add-QuayMarketplaceSubscription acme 12345678 -Quantity 1 } -Id QuayForbidden -Category PermissionDenied -Target 12345678 -Message '*cannot split*'
        $null = Invoke-RegistryControl 'Post options' @{ billing = $false }
        Assert-QuayError { Add-QuayMarketplaceSubscription acme 12345678 } -Id QuayNotSupported -Category NotImplemented -Target 12345678 -Message '*quay.io only*'
    }

    It 'takes several organizations and subscriptions, and reports each missing one' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        $written = Add-QuayMarketplaceSubscription globex, acme 12345678, 1, 87654321 -PassThru 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.SubscriptionId } }
        $written | Should -Be 12345678, 1, 87654321, 12345678, 1, 87654321
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Add-QuayMarketplaceSubscription -Organization acme -SubscriptionId 12345678 }
            Requests = 'POST /api/v1/organization/acme/marketplace'
            Ids      = 'QuayNotSupported'
        }
        @{
            Run      = { [pscustomobject]@{ Organization = 'acme'; SubscriptionId = 12345678 } | Add-QuayMarketplaceSubscription }
            Requests = 'POST /api/v1/organization/acme/marketplace'
            Ids      = 'QuayNotSupported'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
