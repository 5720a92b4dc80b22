BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayPlan' {
    BeforeEach { Reset-TestConnection }

    It 'lists the plans' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        (Get-QuayPlan).Title | Should -Be Micro, Small
        $plan = Get-QuayPlan sm*
        $plan.StripeId | Should -Be bus-small-30
        $plan.Price | Should -Be 3000
        $plan.PrivateRepos | Should -Be 20
        $plan | Format-Table | Out-String | Should -Match '\$30[.,]00'
        Assert-QuayError { Get-QuayPlan Gold } -Id QuayNotFound -Category ObjectNotFound -Target Gold
    }

    It 'reports that only quay.io has plans' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $false }
        Assert-QuayError { Get-QuayPlan } -Id QuayNotSupported -Category NotImplemented -Message '*quay.io only*'
    }

    It 'takes several titles as argument and from the pipeline, and reports each missing one in its place' {
        $null = Invoke-RegistryControl 'Post options' @{ billing = $true }
        $written = Get-QuayPlan Small, Gold, Mic* 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Title } }
        $written | Should -Be 'Small', 'Gold', 'Micro'
        ('Small', 'Micro' | Get-QuayPlan).Title | Should -Be 'Small', 'Micro'
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { $null = Invoke-RegistryControl 'Post options' @{ billing = $true }; Get-QuayPlan -Title Small }; Requests = 'GET /api/v1/plans/' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
