BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayImmutabilityPolicy' {
    BeforeEach { Reset-TestConnection }

    It 'removes a policy and writes nothing' {
        $policy = New-QuayImmutabilityPolicy acme '^v'
        Remove-QuayImmutabilityPolicy acme $policy.Uuid -Confirm:$false | Should -BeNullOrEmpty
        Get-QuayImmutabilityPolicy acme | Should -BeNullOrEmpty
    }

    It 'takes policies from the pipeline' {
        $null = New-QuayImmutabilityPolicy acme '^v'
        $null = New-QuayImmutabilityPolicy -Repository acme/app -TagPattern '^v'
        Get-QuayOrganization | Get-QuayImmutabilityPolicy | Remove-QuayImmutabilityPolicy -Confirm:$false
        Get-QuayRepository acme/app | Get-QuayImmutabilityPolicy | Remove-QuayImmutabilityPolicy -Confirm:$false
        Get-QuayImmutabilityPolicy acme | Should -BeNullOrEmpty
        Get-QuayImmutabilityPolicy -Repository acme/app | Should -BeNullOrEmpty
    }

    It 'takes several UUIDs as argument and, with an organization or repository, from the pipeline' {
        $one = New-QuayImmutabilityPolicy acme -TagPattern '^v'
        $two = New-QuayImmutabilityPolicy acme -TagPattern '^w'
        $three = New-QuayImmutabilityPolicy -Repository acme/app -TagPattern '^v'
        $errors = Get-CommandError { Remove-QuayImmutabilityPolicy acme nothing, $one.Uuid, none -Confirm:$false }
        $errors.TargetObject | Should -Be 'nothing', 'none'
        $two.Uuid | Remove-QuayImmutabilityPolicy acme -Confirm:$false
        Get-QuayImmutabilityPolicy acme | Should -BeNullOrEmpty
        $three.Uuid | Remove-QuayImmutabilityPolicy -Repository acme/app -Confirm:$false
        Get-QuayImmutabilityPolicy -Repository acme/app | Should -BeNullOrEmpty
        Assert-QuayError { 'acme' | Remove-QuayImmutabilityPolicy -Confirm:$false } -Id QuayInvalidInput -Category InvalidArgument -Target acme -Message 'Specify -Uuid.*'
    }

    It 'sends nothing with -WhatIf' {
        Remove-QuayImmutabilityPolicy acme something -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { Remove-QuayImmutabilityPolicy acme nothing -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target nothing
        Connect-TestRegistry -As normal
        Assert-QuayError { Remove-QuayImmutabilityPolicy globex nothing -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target nothing
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { $policy = New-QuayImmutabilityPolicy acme '^v'; Remove-QuayImmutabilityPolicy -Organization acme -Uuid $policy.Uuid -Confirm:$false }; Requests = 'POST /api/v1/organization/acme/immutabilitypolicy/', 'GET /api/v1/organization/acme/immutabilitypolicy/*', 'DELETE /api/v1/organization/acme/immutabilitypolicy/*' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
