BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayDefaultPermission' {
    BeforeEach { Reset-TestConnection }

    It 'changes the role' {
        $made = New-QuayDefaultPermission acme -Team developers -Role Read -Creator alice
        Set-QuayDefaultPermission acme $made.Id -Role Write | Should -BeNullOrEmpty
        $changed = Set-QuayDefaultPermission -Organization acme -Id $made.Id -Role Admin -PassThru
        $changed.Role | Should -Be Admin
        $changed.Creator | Should -Be alice
        (Get-QuayDefaultPermission acme).Role | Should -Be Admin
    }

    It 'takes default permissions from the pipeline' {
        $null = New-QuayDefaultPermission acme -Team developers -Role Admin
        $null = New-QuayDefaultPermission acme -User bob -Role Read
        Get-QuayDefaultPermission acme | Where-Object Role -EQ Admin | Set-QuayDefaultPermission -Role Write
        (Get-QuayDefaultPermission acme).Role | Should -Be 'Write', 'Read'
    }

    It 'takes several ids, also from the pipeline' {
        $made = New-QuayDefaultPermission acme -User bob, carol -Role Read
        @(Get-CommandError { Set-QuayDefaultPermission acme $made[0].Id, none, $made[1].Id -Role Write }).TargetObject | Should -Be none
        (Get-QuayDefaultPermission acme).Role | Should -Be Write, Write
        ($made.Id | Set-QuayDefaultPermission acme -Role Admin -PassThru).Delegate | Should -Be bob, carol
    }

    It 'sends nothing with -WhatIf' {
        $made = New-QuayDefaultPermission acme -Team developers -Role Read
        Clear-RegistryRequest
        $made | Set-QuayDefaultPermission -Role Write -WhatIf
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'reports missing objects' {
        Assert-QuayError { Set-QuayDefaultPermission acme 4711 -Role Read } -Id QuayNotFound -Category ObjectNotFound -Target 4711
        Assert-QuayError { Set-QuayDefaultPermission nothing 4711 -Role Read } -Id QuayNotFound -Category ObjectNotFound -Target 4711
    }

    It 'reports a lack of permission' {
        $made = New-QuayDefaultPermission acme -Team developers -Role Read
        Connect-TestRegistry -As readonly
        Assert-QuayError { Set-QuayDefaultPermission acme $made.Id -Role Admin } -Id QuayForbidden -Category PermissionDenied -Target $made.Id
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Set-QuayDefaultPermission acme 4711 -Role read }; Requests = 'PUT /api/v1/organization/acme/prototypes/4711'; Ids = 'QuayNotFound' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
