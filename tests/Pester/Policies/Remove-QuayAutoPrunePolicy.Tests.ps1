BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Remove-QuayAutoPrunePolicy' {
    BeforeEach { Reset-TestConnection }

    It 'removes a policy and writes nothing' {
        $policy = New-QuayAutoPrunePolicy acme -NumberOfTags 10
        Remove-QuayAutoPrunePolicy acme $policy.Uuid -Confirm:$false | Should -BeNullOrEmpty
        Get-QuayAutoPrunePolicy acme | Should -BeNullOrEmpty
    }

    It 'takes policies of organizations, repositories and the user from the pipeline' {
        $null = New-QuayAutoPrunePolicy -Repository acme/app -Age 7d
        $null = New-QuayAutoPrunePolicy -NumberOfTags 10
        Get-QuayRepository -Namespace acme | Get-QuayAutoPrunePolicy | Remove-QuayAutoPrunePolicy -Confirm:$false
        Get-QuayAutoPrunePolicy -Repository acme/app | Should -BeNullOrEmpty
        Get-QuayAutoPrunePolicy | Remove-QuayAutoPrunePolicy -Confirm:$false
        Get-QuayAutoPrunePolicy | Should -BeNullOrEmpty
    }

    It 'takes several UUIDs as argument and, with an organization or repository, from the pipeline' {
        $one = New-QuayAutoPrunePolicy acme -NumberOfTags 10
        $two = New-QuayAutoPrunePolicy acme -NumberOfTags 20
        $three = New-QuayAutoPrunePolicy -Repository acme/app -NumberOfTags 10
        $errors = Get-CommandError { Remove-QuayAutoPrunePolicy acme nothing, $one.Uuid, none -Confirm:$false }
        $errors.TargetObject | Should -Be 'nothing', 'none'
        $two.Uuid | Remove-QuayAutoPrunePolicy acme -Confirm:$false
        Get-QuayAutoPrunePolicy acme | Should -BeNullOrEmpty
        $three.Uuid | Remove-QuayAutoPrunePolicy -Repository acme/app -Confirm:$false
        Get-QuayAutoPrunePolicy -Repository acme/app | Should -BeNullOrEmpty
        Assert-QuayError { 'acme' | Remove-QuayAutoPrunePolicy -Confirm:$false } -Id QuayInvalidInput -Category InvalidArgument -Target acme -Message 'Specify -Uuid.*'
    }

    It 'sends nothing with -WhatIf' {
        Remove-QuayAutoPrunePolicy acme something -WhatIf
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { Remove-QuayAutoPrunePolicy acme nothing -Confirm:$false } -Id QuayNotFound -Category ObjectNotFound -Target nothing
        Connect-TestRegistry -As normal
        Assert-QuayError { Remove-QuayAutoPrunePolicy globex nothing -Confirm:$false } -Id QuayForbidden -Category PermissionDenied -Target nothing
    }
}
