BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuaySecurityScan' {
    BeforeEach { Reset-TestConnection }

    It 'counts vulnerabilities by severity' {
        $scan = Get-QuaySecurityScan acme/app v1.0.0
        $scan.Repository | Should -Be acme/app
        $scan.Tag | Should -Be v1.0.0
        $scan.Status | Should -Be Scanned
        $scan.Critical, $scan.High, $scan.Medium, $scan.Low, $scan.Unknown | Should -Be 1, 1, 1, 1, 1
        $scan.Fixable | Should -Be 3
        $scan.PackageCount | Should -Be 3
    }

    It 'reports every state of a scan' {
        foreach ($state in 'queued', 'failed', 'unsupported', 'manifest_layer_too_large') {
            $null = Invoke-RegistryControl 'Post scans' @{ repository = 'acme/app'; tag = 'build-0001'; status = $state }
            $scan = Get-QuaySecurityScan acme/app build-0001
            "$($scan.Status)" | Should -Be ($state -replace '_')
            $scan.IsFinished | Should -Be ($state -ne 'queued')
        }
    }

    It 'reads the images of an index' {
        $scans = Get-QuaySecurityScan acme/app v1.1.0
        $scans.Platform | Should -Be 'linux/amd64', 'linux/arm64'
        $scans.Status | Should -Be 'Scanned', 'Scanned'
        $scans.Critical | Should -Be 1, 0
        $scans.Tag | Should -Be 'v1.1.0', 'v1.1.0'
        $scans.ManifestDigest | Should -Be (Get-QuayManifest acme/app v1.1.0).Manifests.ManifestDigest
        (Get-QuaySecurityScan acme/app v1.0.0).Platform | Should -BeNullOrEmpty
    }

    It 'reads the images of an index that the registry reports as unsupported' {
        $null = Invoke-RegistryControl 'Post scans' @{ repository = 'acme/app'; tag = 'v1.1.0'; status = 'unsupported' }
        (Get-QuaySecurityScan acme/app v1.1.0).Platform | Should -Be 'linux/amd64', 'linux/arm64'
    }

    It 'leaves out missing images of an index, and attestations' {
        $held = (Get-QuayTag acme/app v1.0.0).ManifestDigest
        $attestation = (Get-QuayTag acme/app build-0001).ManifestDigest
        $index = @{
            manifests = @(
                @{ digest = $held; platform = @{ os = 'linux'; architecture = 'amd64' } }
                @{ digest = 'sha256:' + '0' * 64; platform = @{ os = 'linux'; architecture = 's390x' } }
                @{ digest = $attestation; platform = @{ os = 'unknown'; architecture = 'unknown' }; annotations = @{ 'vnd.docker.reference.type' = 'attestation-manifest' } }
            )
        } | ConvertTo-Json -Depth 5 -Compress
        $digest = (Get-QuayTag acme/app v1.1.0).ManifestDigest
        $body = @{ digest = $digest; is_manifest_list = $true; manifest_data = $index; layers = $null } | ConvertTo-Json -Compress
        Add-RegistryFault @{ operationId = 'getRepoManifest'; path = $digest; status = 200; body = $body; contentType = 'application/json' }
        (Get-QuaySecurityScan acme/app v1.1.0).Platform | Should -Be 'linux/amd64'
    }

    It 'reads an image for <Platform.os> that only calls itself an attestation' -ForEach @(
        @{ Platform = @{ os = 'linux'; architecture = 'arm64' } }
        @{ Platform = $null }
    ) {
        $held, $other = 'v1.0.0', 'build-0001' | ForEach-Object { (Get-QuayTag acme/app $_).ManifestDigest }
        $index = @{
            manifests = @(
                @{ digest = $held; platform = @{ os = 'linux'; architecture = 'amd64' } }
                @{ digest = $other; platform = $Platform; annotations = @{ 'vnd.docker.reference.type' = 'attestation-manifest' } }
            )
        } | ConvertTo-Json -Depth 5 -Compress
        $digest = (Get-QuayTag acme/app v1.1.0).ManifestDigest
        $body = @{ digest = $digest; is_manifest_list = $true; manifest_data = $index; layers = $null } | ConvertTo-Json -Compress
        Add-RegistryFault @{ operationId = 'getRepoManifest'; path = $digest; status = 200; body = $body; contentType = 'application/json' }
        (Get-QuaySecurityScan acme/app v1.1.0).ManifestDigest | Should -Be $held, $other
    }

    It 'takes tags from the pipeline without another lookup' {
        $tags = Get-QuayTag acme/app 'v*'
        Clear-RegistryRequest
        ($tags | Get-QuaySecurityScan).Tag | Select-Object -Unique | Should -Be $tags.Name
        (Get-RegistryRequest).operationId | Should -Not -Contain listRepoTags
    }

    It 'reports missing objects and a registry without a scanner' {
        Assert-QuayError { Get-QuaySecurityScan acme/app nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/app:nothing
        $digest = 'sha256:' + '0' * 64
        Assert-QuayError { Get-QuaySecurityScan acme/app -ManifestDigest $digest } -Id QuayNotFound -Category ObjectNotFound -Target "acme/app@$digest"
        Add-RegistryFault @{ operationId = 'getRepoManifestSecurity'; status = 404; body = '{"detail": "Not Found"}'; contentType = 'application/json' }
        Assert-QuayError { Get-QuaySecurityScan acme/app v1.0.0 } -Id QuayNotSupported -Category NotImplemented -Target acme/app:v1.0.0
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuaySecurityScan globex/reactor latest } -Id QuayForbidden -Category PermissionDenied
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Get-QuayTag acme/app v1.0.0 | Get-QuaySecurityScan }
            Requests = 'GET /api/v1/repository/acme/app/tag/',
            'GET /api/v1/repository/acme/app/manifest/sha256:*/security'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
