BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayRepositorySignature' {
    BeforeEach { Reset-TestConnection }

    It 'writes one object for each signed tag and role' {
        $hash = [Convert]::ToBase64String([byte[]](0..31))
        $body = '{"delegations": {"targets/releases": {"expiration": "2030-01-31T10:00:00Z", "targets": {"v1.0.0": {"hashes": {"sha256": "' + $hash + '"}, "length": 5}, "v1.1.0": {"hashes": {"sha256": "not base 64"}}}}, "targets": null}}'
        Add-RegistryFault @{ operationId = 'getRepoSignatures'; status = 200; body = $body; contentType = 'application/json' }
        $found = Get-QuayRepository acme/app | Get-QuayRepositorySignature
        $found.Tag | Should -Be 'v1.0.0', 'v1.1.0'
        $found[0].Repository | Should -Be acme/app
        $found[0].Delegation | Should -Be targets/releases
        $found[0].ManifestDigest | Should -Be 'sha256:000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'
        $found[0].Expiration | Should -Be ([DateTime]'2030-01-31T10:00:00Z')
        $found[1].ManifestDigest | Should -BeNullOrEmpty
    }

    It 'writes nothing if nothing is signed' {
        $null = Invoke-RegistryControl 'Post options' @{ signing = $true }
        try {
            Set-QuayRepository acme/app -TrustEnabled
            Get-QuayRepositorySignature acme/app | Should -BeNullOrEmpty
        }
        finally { $null = Invoke-RegistryControl 'Post options' @{ signing = $false } }
    }

    It 'distinguishes a repository without trust from a missing one' {
        Assert-QuayError { Get-QuayRepositorySignature acme/app } -Id QuayConflict -Category InvalidOperation -Target acme/app -Message '*TrustEnabled*'
        Assert-QuayError { Get-QuayRepositorySignature acme/nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing -Message '*acme/nothing*'
    }

    It 'takes several names, with one error for each' {
        @(Get-CommandError { Get-QuayRepositorySignature acme/nothing, acme/app }).TargetObject | Should -Be acme/nothing, acme/app
    }

    It 'reports a registry without signing' {
        $null = Invoke-RegistryControl 'Post options' @{ signing = $true }
        Set-QuayRepository acme/app -TrustEnabled
        $null = Invoke-RegistryControl 'Post options' @{ signing = $false }
        Assert-QuayError { Get-QuayRepositorySignature acme/app } -Id QuayNotSupported -Category NotImplemented -Target acme/app
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Get-QuayRepositorySignature -Repository acme/web }
            Requests = 'GET /api/v1/repository/acme/web/signatures',
            'GET /api/v1/repository/acme/web'
            Ids      = 'QuayConflict'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
