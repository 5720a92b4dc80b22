BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Reset-QuayApplicationSecret' {
    BeforeEach {
        Reset-TestConnection
        $made = New-QuayApplication acme Dashboard
        Clear-RegistryRequest
    }

    It 'replaces the secret and writes the application with the new one' {
        $reset = $made | Reset-QuayApplicationSecret -Confirm:$false
        $reset.Organization | Should -Be 'acme'
        $new = $reset.Credential.GetNetworkCredential().Password
        $new | Should -Not -Be $made.Credential.GetNetworkCredential().Password
        (Get-QuayApplication acme).Credential.GetNetworkCredential().Password | Should -Be $new
    }

    It 'sends nothing with -WhatIf' {
        Reset-QuayApplicationSecret acme $made.ClientId -WhatIf | Should -BeNullOrEmpty
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'is not retried, since each request creates another secret' {
        Add-RegistryFault @{ path = '/resetclientsecret'; status = 503 }
        Assert-QuayError { $made | Reset-QuayApplicationSecret -Confirm:$false } -Id QuayUnavailable -Category ResourceUnavailable -Target $made.ClientId
        @(Get-RegistryRequest -Change).Count | Should -Be 1
    }

    It 'reports missing objects' {
        Assert-QuayError { Reset-QuayApplicationSecret acme NOSUCH -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target NOSUCH
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As readonly
        Assert-QuayError { $made | Reset-QuayApplicationSecret -Session (Get-QuaySession -Default) -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target $made.ClientId
    }

    It 'takes several client ids as argument and from the pipeline, and reports each missing one in its place' {
        $other = New-QuayApplication acme Other
        $written = Reset-QuayApplicationSecret acme $other.ClientId, NOSUCH, $made.ClientId -Confirm:$false 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Name } }
        $written | Should -Be 'Other', 'NOSUCH', 'Dashboard'
        ($other.ClientId, $made.ClientId | Reset-QuayApplicationSecret acme -Confirm:$false).Name | Should -Be 'Other', 'Dashboard'
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Reset-QuayApplicationSecret -Organization acme -ClientId $made.ClientId -Confirm:$false }; Requests = 'POST /api/v1/organization/acme/applications/*/resetclientsecret' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
