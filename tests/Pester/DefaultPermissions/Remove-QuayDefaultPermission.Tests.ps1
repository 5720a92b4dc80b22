BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayDefaultPermission' {
    BeforeEach { Reset-TestConnection }

    It 'removes a default permission and writes nothing' {
        $made = New-QuayDefaultPermission acme -Team developers -Role Read
        Remove-QuayDefaultPermission acme $made.Id -Confirm:$false | Should -BeNullOrEmpty
        Get-QuayDefaultPermission acme | Should -BeNullOrEmpty
    }

    It 'takes default permissions from the pipeline' {
        $null = New-QuayDefaultPermission acme -Team developers -Role Admin
        $null = New-QuayDefaultPermission acme -User bob -Role Read
        Get-QuayDefaultPermission acme | Where-Object Delegate -EQ developers | Remove-QuayDefaultPermission -Confirm:$false
        (Get-QuayDefaultPermission acme).Delegate | Should -Be bob
    }

    It 'takes several ids, also from the pipeline' {
        $made = New-QuayDefaultPermission acme -User bob, carol, dave -Role Read
        @(Get-CommandError { Remove-QuayDefaultPermission acme $made[0].Id, none, $made[1].Id -Confirm:$false }).TargetObject | Should -Be none
        $made[2].Id | Remove-QuayDefaultPermission acme -Confirm:$false
        Get-QuayDefaultPermission acme | Should -BeNullOrEmpty
    }

    It 'completes ids of the organization' {
        $made = New-QuayDefaultPermission acme -Team developers -Role Admin
        $line = 'Remove-QuayDefaultPermission acme '
        ([System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)).CompletionMatches.CompletionText | Should -Be $made.Id
    }

    It 'sends nothing with -WhatIf' {
        $made = New-QuayDefaultPermission acme -Team developers -Role Read
        Clear-RegistryRequest
        $made | Remove-QuayDefaultPermission -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports missing objects' {
        Assert-QuayError { Remove-QuayDefaultPermission acme 4711 -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target 4711
    }

    It 'reports a lack of permission' {
        $made = New-QuayDefaultPermission acme -Team developers -Role Read
        Connect-TestRegistry -As readonly
        Assert-QuayError { Remove-QuayDefaultPermission acme $made.Id -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target $made.Id
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { $made = New-QuayDefaultPermission acme -User bob -Role Read; Remove-QuayDefaultPermission -Organization acme -Id $made.Id -Confirm:$false }; Requests = 'GET /api/v1/organization/acme/prototypes', 'POST /api/v1/organization/acme/prototypes', 'DELETE /api/v1/organization/acme/prototypes/*' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
