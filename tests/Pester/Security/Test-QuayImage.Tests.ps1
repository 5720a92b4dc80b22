BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Test-QuayImage' {
    BeforeAll {
        function Add-Signature {
            param([string]$Digest)
            $null = New-QuayTag acme/app ($Digest.Replace(':', '-') + '.sig') -SourceTag build-0001
        }

        function Set-Creation {
            param([datetime]$Time)
            $layer = '{"digest":"' + (Get-QuayTag acme/app v1.0.0).ManifestDigest + '","is_manifest_list":false,"layers":[{"index":0,"created_datetime":"' + $Time.ToUniversalTime().ToString('r') + '"}]}'
            Add-RegistryFault @{ operationId = 'getRepoManifest'; status = 200; body = $layer; contentType = 'application/json' }
        }
    }

    BeforeEach { Reset-TestConnection }

    It 'compares the vulnerabilities with the maximum severity' {
        $test = Test-QuayImage acme/app v1.0.0
        $test.Passed | Should -BeFalse
        $test.Reasons | Should -Be 'Vulnerabilities are worse than Medium: 1 Critical, 1 High.'
        $test.ScanStatus | Should -Be Scanned
        $test.Critical, $test.High, $test.Medium, $test.Low, $test.Unknown | Should -Be 1, 1, 1, 1, 1
        $test.Repository, $test.Tag, $test.Platform | Should -Be 'acme/app', 'v1.0.0', $null
        $test.ManifestDigest | Should -Be (Get-QuayTag acme/app v1.0.0).ManifestDigest
        (Test-QuayImage acme/app v1.0.0 -MaximumSeverity High).Reasons | Should -Be 'Vulnerabilities are worse than High: 1 Critical.'
        (Test-QuayImage acme/app v1.0.0 -MaximumSeverity High -FixableOnly).Passed | Should -BeTrue
        (Test-QuayImage acme/app v1.0.0 -MaximumSeverity Critical).Passed | Should -BeTrue
    }

    It 'takes an image reference as in docker' {
        (Test-QuayImage acme/app:v1.0.0 -MaximumSeverity Critical).Tag | Should -Be v1.0.0
        $digest = (Get-QuayTag acme/app v1.0.0).ManifestDigest
        $test = Test-QuayImage "acme/app@$digest" -MaximumSeverity Critical
        $test.ManifestDigest, $test.Tag, $test.Passed | Should -Be $digest, $null, $true
        (Test-QuayImage "acme/app:v1.0.0@$digest" -MaximumSeverity Critical).Passed | Should -BeTrue
        Assert-QuayError { Test-QuayImage registry.example.com:5000/acme/app:v1 } -Id QuayInvalidInput -Category InvalidArgument
        Assert-QuayError { Test-QuayImage acme/app } -Id QuayInvalidInput -Category InvalidArgument
    }

    It 'tests each platform of an index' {
        $tests = Test-QuayImage acme/app v1.1.0
        $tests.Platform | Should -Be 'linux/amd64', 'linux/arm64'
        $tests.Passed | Should -Be $false, $true
        $tests.Tag | Should -Be v1.1.0, v1.1.0
    }

    It 'does not pass an image that is not scanned' {
        foreach ($state in 'queued', 'failed', 'unsupported', 'manifest_layer_too_large') {
            $null = Invoke-RegistryControl 'Post scans' @{ repository = 'acme/app'; tag = 'build-0001'; status = $state }
            $test = Test-QuayImage acme/app build-0001 -MaximumSeverity Critical
            $test.Passed | Should -BeFalse
            $test.Reasons | Should -Be "The image is not scanned: $($state -replace '_')."
        }
    }

    It 'does not pass an index of which one platform is not scanned' {
        foreach ($state in 'queued', 'failed', 'unsupported') {
            # The image of v1.0.0 is the first one of the index.
            $null = Invoke-RegistryControl 'Post scans' @{ repository = 'acme/app'; tag = 'v1.0.0'; status = $state }
            $tests = Test-QuayImage acme/app v1.1.0 -MaximumSeverity Critical
            $tests.Passed | Should -Be $false, $true
            $tests[0].Reasons | Should -Be "The image is not scanned: $state."
            Assert-QuayError { Test-QuayImage acme/app v1.1.0 -MaximumSeverity Critical -Enforce } -Id QuayImageRejected -Category SecurityError -Target acme/app:v1.1.0
        }
    }

    It 'requires a signature of the image, or of the index that contains it' {
        (Test-QuayImage acme/app v1.0.0 -MaximumSeverity Critical -RequireSignature).Reasons | Should -Be 'The repository has no signature of the image.'
        Add-Signature (Get-QuayTag acme/app v1.0.0).ManifestDigest
        $test = Test-QuayImage acme/app v1.0.0 -MaximumSeverity Critical -RequireSignature
        $test.Passed, $test.IsSigned | Should -Be $true, $true
        # The same image is the first in the index.
        (Test-QuayImage acme/app v1.1.0 -MaximumSeverity Critical -RequireSignature).Passed | Should -Be $true, $false
        Add-Signature (Get-QuayTag acme/app v1.1.0).ManifestDigest
        (Test-QuayImage acme/app v1.1.0 -MaximumSeverity Critical -RequireSignature).Passed | Should -Be $true, $true
    }

    It 'compares the age of the image' {
        Set-Creation (Get-Date).AddDays(-10)
        (Test-QuayImage acme/app v1.0.0 -MaximumSeverity Critical -MaximumAge 11d).Passed | Should -BeTrue
        $test = Test-QuayImage acme/app v1.0.0 -MaximumSeverity Critical -MaximumAge 9d
        $test.Passed | Should -BeFalse
        $test.Reasons | Should -Be "The image is older than allowed: it was made on $((Get-Date).AddDays(-10).ToUniversalTime().ToString('yyyy-MM-dd'))."
        $test.Created | Should -BeLessThan (Get-Date).AddDays(-9)
    }

    It 'uses the time of the tag if the image has none' {
        Set-Creation '1970-01-01'
        # The tag is 20 days old.
        (Test-QuayImage acme/app v1.0.0 -MaximumSeverity Critical -MaximumAge 21d).Passed | Should -BeTrue
        (Test-QuayImage acme/app v1.0.0 -MaximumSeverity Critical -MaximumAge 19d).Passed | Should -BeFalse
        $digest = (Get-QuayTag acme/app v1.0.0).ManifestDigest
        (Test-QuayImage acme/app -ManifestDigest $digest -MaximumSeverity Critical -MaximumAge 21d).Reasons | Should -Be 'The age of the image is not known.'
    }

    It 'waits for the scan with -Wait' {
        $null = Invoke-RegistryControl 'Post scans' @{ repository = 'acme/app'; tag = 'nightly'; status = 'scanned'; queuedLooks = 3 }
        (Test-QuayImage acme/app nightly -MaximumSeverity Critical -Wait -PollSec 0.05).Passed | Should -BeTrue
        @(Get-RegistryRequest | Where-Object operationId -EQ getRepoManifestSecurity).Count | Should -Be 4
    }

    It 'does not pass an image whose scan does not end in time' {
        $errors = $null
        $test = Test-QuayImage acme/app build-0001 -Wait -TimeoutSec 0 -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.FullyQualifiedErrorId | Should -Be 'QuayTimeout,QuayPS.TestQuayImageCommand'
        $test.Passed | Should -BeFalse
        $test.Reasons | Should -Be 'The image is not scanned: Queued.'
    }

    It 'writes an error for refused images with -Enforce, so that a script ends' {
        $errors = $null
        $tests = Test-QuayImage acme/app v1.1.0 -Enforce -ErrorAction SilentlyContinue -ErrorVariable errors
        $tests.Passed | Should -Be $false, $true
        $errors.FullyQualifiedErrorId | Should -Be 'QuayImageRejected,QuayPS.TestQuayImageCommand'
        "$($errors[0])" | Should -BeLike "The image 'acme/app:v1.1.0' for linux/amd64 does not pass. Vulnerabilities are worse than Medium: *"
        $errors[0].TargetObject | Should -Be acme/app:v1.1.0
        { Test-QuayImage acme/app v1.1.0 -Enforce -ErrorAction Stop } | Should -Throw -ErrorId 'QuayImageRejected,*'
        { Test-QuayImage acme/app v1.0.0 -MaximumSeverity Critical -Enforce -ErrorAction Stop } | Should -Not -Throw
    }

    It 'ends a process with the exit code in the help' {
        $exits = Invoke-ChildShell -Argument @{ endpoint = (Get-QuaySession -Default).Endpoint.AbsoluteUri; token = (Get-TestToken) } -Script {
            $exe = (Get-Process -Id $PID).Path
            $host7 = @(if ((Split-Path $exe -Leaf) -like 'dotnet*') { [Environment]::GetCommandLineArgs()[0] })
            foreach ($maximum in 'Critical', 'High') {
                $file = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid().ToString('N') + '.ps1')
                Set-Content $file @"
`$ErrorActionPreference = 'Stop'
Import-Module '$modulePath'
Connect-Quay '$($argument.endpoint)' -Token (ConvertTo-SecureString '$($argument.token)' -AsPlainText -Force)
Test-QuayImage acme/app:v1.0.0 -MaximumSeverity $maximum -Enforce
"@
                $null = & $exe @host7 -NoProfile -File $file 2>&1
                $LASTEXITCODE
                Remove-Item $file
            }
        }
        $exits | Should -Be 0, 1
    }

    It 'takes tags from the pipeline without another lookup' {
        $tags = Get-QuayTag acme/app 'v*'
        Clear-RegistryRequest
        ($tags | Test-QuayImage).Tag | Select-Object -Unique | Should -Be $tags.Name
        (Get-RegistryRequest).operationId | Should -Not -Contain listRepoTags
    }

    It 'reports missing objects and a registry without a scanner' {
        Assert-QuayError { Test-QuayImage acme/app nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/app:nothing
        Add-RegistryFault @{ operationId = 'getRepoManifestSecurity'; status = 404; body = '{"detail": "Not Found"}'; contentType = 'application/json' }
        Assert-QuayError { Test-QuayImage acme/app v1.0.0 } -Id QuayNotSupported -Category NotImplemented -Target acme/app:v1.0.0
    }
}
