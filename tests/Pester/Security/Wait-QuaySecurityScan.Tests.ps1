BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Wait-QuaySecurityScan' {
    BeforeEach { Reset-TestConnection }

    It 'polls until the scan has ended' {
        $null = Invoke-RegistryControl 'Post scans' @{ repository = 'acme/app'; tag = 'nightly'; status = 'scanned'; queuedLooks = 3 }
        $scan = Wait-QuaySecurityScan acme/app nightly -PollSec 0.05
        $scan.Status | Should -Be Scanned
        $scan.Critical | Should -Be 1
        @(Get-RegistryRequest | Where-Object operationId -EQ getRepoManifestSecurity).Count | Should -Be 4
        @(Get-RegistryRequest | Where-Object operationId -EQ listRepoTags).Count | Should -Be 1
    }

    It 'ends when the scan has failed' {
        $null = Invoke-RegistryControl 'Post scans' @{ repository = 'acme/app'; tag = 'build-0001'; status = 'failed'; queuedLooks = 1 }
        (Wait-QuaySecurityScan acme/app build-0001 -PollSec 0.05).Status | Should -Be Failed
    }

    It 'reports a scan that does not end in time' {
        Assert-QuayError { Wait-QuaySecurityScan acme/app build-0001 -TimeoutSec 0 } -Id QuayTimeout -Category OperationTimeout -Target acme/app:build-0001 -Message '*0 s*Queued*'
        @(Get-RegistryRequest | Where-Object operationId -EQ getRepoManifestSecurity).Count | Should -Be 1
    }

    It 'waits for all images of an index' {
        $images = (Get-QuayManifest acme/app v1.1.0).Manifests
        $arm = $images[1].ManifestDigest
        Add-RegistryFault @{ operationId = 'getRepoManifestSecurity'; path = $arm; status = 200; body = '{"status":"queued","data":null}'; contentType = 'application/json'; times = 2 }
        $scans = Wait-QuaySecurityScan acme/app v1.1.0 -PollSec 0.05
        $scans.Platform | Should -Be 'linux/amd64', 'linux/arm64'
        $scans.Status | Should -Be 'Scanned', 'Scanned'
        @(Get-RegistryRequest | Where-Object path -Like "*$arm/security").Count | Should -Be 3
    }

    It 'ends when the pipeline is stopped' {
        Assert-QuayStop 'Wait-QuaySecurityScan acme/app build-0001 -PollSec 3600' getRepoManifest
    }

    It 'reports missing objects and a registry without a scanner' {
        Assert-QuayError { Wait-QuaySecurityScan acme/app nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/app:nothing
        $digest = 'sha256:' + '0' * 64
        Assert-QuayError { Wait-QuaySecurityScan acme/app -ManifestDigest $digest } -Id QuayNotFound -Category ObjectNotFound -Target "acme/app@$digest"
        Add-RegistryFault @{ operationId = 'getRepoManifestSecurity'; status = 404; body = '{"detail": "Not Found"}'; contentType = 'application/json' }
        Assert-QuayError { Wait-QuaySecurityScan acme/app v1.0.0 } -Id QuayNotSupported -Category NotImplemented -Target acme/app:v1.0.0
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{
            Run      = { Get-QuayTag acme/app v1.0.0 | Wait-QuaySecurityScan }
            Requests = 'GET /api/v1/repository/acme/app/tag/',
            'GET /api/v1/repository/acme/app/manifest/sha256:*/security'
        }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}
