BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Set-QuayImmutabilityPolicy' {
    BeforeEach {
        Reset-TestConnection
        $script:policy = New-QuayImmutabilityPolicy acme '^v' -ExceptMatching
        Clear-RegistryRequest
    }

    It 'changes only the given settings' {
        $policy | Set-QuayImmutabilityPolicy -TagPattern '^w' | Should -BeNullOrEmpty
        $read = Get-QuayImmutabilityPolicy acme
        $read.TagPattern, $read.ExceptMatching, $read.Uuid | Should -Be '^w', $true, $policy.Uuid
        $set = Set-QuayImmutabilityPolicy -Organization acme -Uuid $policy.Uuid -ExceptMatching:$false -PassThru
        $set.TagPattern, $set.ExceptMatching, $set.Organization | Should -Be '^w', $false, 'acme'
    }

    It 'takes policies from the pipeline' {
        $null = New-QuayImmutabilityPolicy -Repository acme/app -TagPattern '^dev'
        (Get-QuayRepository acme/app | Get-QuayImmutabilityPolicy | Set-QuayImmutabilityPolicy -TagPattern '^x' -PassThru).Repository | Should -Be 'acme/app'
    }

    It 'takes several UUIDs as argument and from the pipeline' {
        $one = New-QuayImmutabilityPolicy globex -TagPattern '^v'
        $two = New-QuayImmutabilityPolicy globex -TagPattern '^w'
        (Set-QuayImmutabilityPolicy globex $one.Uuid, $two.Uuid -ExceptMatching -PassThru).Uuid | Should -Be $one.Uuid, $two.Uuid
        ($two.Uuid, $one.Uuid | Set-QuayImmutabilityPolicy globex -ExceptMatching:$false -PassThru).ExceptMatching | Should -Be $false, $false
    }

    It 'sends nothing with -WhatIf, and nothing without a change' {
        $policy | Set-QuayImmutabilityPolicy -TagPattern '^w' -WhatIf -PassThru | Should -BeNullOrEmpty
        Assert-QuayError { $policy | Set-QuayImmutabilityPolicy } -Id QuayInvalidInput -Category InvalidArgument -Target $policy.Uuid
        Assert-QuayError { Set-QuayImmutabilityPolicy -Organization '' -Uuid $policy.Uuid -TagPattern x } -Id QuayInvalidInput -Category InvalidArgument
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports values that the registry refuses' {
        $null = New-QuayImmutabilityPolicy acme '^other'
        Assert-QuayError { $policy | Set-QuayImmutabilityPolicy -TagPattern '^other' } -Id QuayAlreadyExists -Category ResourceExists -Target $policy.Uuid
        Assert-QuayError { Set-QuayImmutabilityPolicy acme nothing -TagPattern '^w' } -Id QuayNotFound -Category ObjectNotFound -Target nothing
        Connect-TestRegistry -As normal
        Assert-QuayError { Set-QuayImmutabilityPolicy globex nothing -TagPattern '^w' } -Id QuayForbidden -Category PermissionDenied -Target nothing
    }
}
