BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'TagHistory' {
    BeforeEach { Reset-TestConnection }

    It 'marks former states in the table' {
        $table = Get-QuayTag acme/app latest -History | Out-String -Width 80
        ($table -split '\r?\n' | Where-Object { $_ -match ' ended ' }).Count | Should -Be 1
        (Get-QuayTag acme/app v1.0.0 | Out-String -Width 80) | Should -Match ' locked '
    }

    It 'never deletes the current tag for its former state' {
        $now = (Get-QuayTag acme/app latest).ManifestDigest
        Assert-QuayError { Get-QuayTag acme/app latest -History | Where-Object IsEnded | Remove-QuayTag -Confirm:$false } -Id QuayInvalidInput -Category InvalidArgument
        Get-QuayTag acme/app latest -History | Where-Object IsEnded | Remove-QuayTag -Permanent -Confirm:$false
        $left = Get-QuayTag acme/app latest -History
        $left.ManifestDigest | Should -Be $now
        $left.IsEnded | Should -BeFalse
    }

    It 'deletes current tag and former state with -Permanent if both are given' {
        Get-QuayTag acme/app latest -History | Remove-QuayTag -Permanent -Confirm:$false
        Get-QuayTag acme/app 'latest*' -History | Should -BeNullOrEmpty
    }

    It 'deletes older tags by age, with one listing' {
        $limit = (Get-Date).AddDays(-25)
        $old = (Get-QuayTag acme/app 'build-*' | Where-Object LastModified -LT $limit).Name
        Clear-RegistryRequest
        Get-QuayTag acme/app 'build-*' | Where-Object LastModified -LT $limit | Remove-QuayTag -WhatIf
        @(Get-RegistryRequest).Count | Should -Be 1
        Get-QuayTag acme/app 'build-*' | Where-Object LastModified -LT $limit | Remove-QuayTag -Confirm:$false
        $left = (Get-QuayTag acme/app 'build-*').Name
        $left.Count | Should -Be (40 - $old.Count)
        $left | Where-Object { $_ -in $old } | Should -BeNullOrEmpty
    }
}
