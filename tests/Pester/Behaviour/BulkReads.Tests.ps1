BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Reads of many items' {
    BeforeAll {
        $script:items = 'build-0001', 'missing-1', 'build-0002', 'missing-2', 'build-0003' |
            ForEach-Object { [pscustomobject]@{ Repository = 'acme/app'; Tag = $_ } }
    }

    BeforeEach { Reset-TestConnection }

    It 'run concurrently, up to -ThrottleLimit' {
        1..20 | ForEach-Object { Add-RegistrySeed @{ tags = @{ repository = "acme/bulk-$_"; count = 3 } } }
        $repositories = Get-QuayRepository acme/bulk-*
        Add-RegistryFault @{ operationId = 'listRepoTags'; latencyMs = 150 }
        Clear-RegistryRequest
        @($repositories | Get-QuayTag).Count | Should -Be 60
        (Get-RegistryTraffic).peak | Should -Be 12
        Clear-RegistryRequest
        @($repositories | Get-QuayTag -ThrottleLimit 3).Count | Should -Be 60
        (Get-RegistryTraffic).peak | Should -Be 3
    }

    It 'are written in the order of their input, errors included' {
        # The first is the slowest: without ordering it would come last.
        Add-RegistryFault @{ path = 'specificTag=build-0001'; latencyMs = 400 }
        Add-RegistryFault @{ path = 'specificTag=missing-1'; latencyMs = 200 }
        $written = $items | Get-QuayManifest 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Tag } }
        $written | Should -Be 'build-0001', 'acme/app:missing-1', 'build-0002', 'acme/app:missing-2', 'build-0003'
    }

    It 'send nothing after the item that failed, with -ErrorAction Stop' {
        $bad = [pscustomobject]@{ Repository = 'acme/missing'; Tag = 'v1' }
        { @($bad) + $items | Get-QuayManifest -ErrorAction Stop } | Should -Throw -ErrorId 'QuayNotFound,*'
        @(Get-RegistryRequest).Count | Should -Be 1
    }

    It 'see the parameters of their own item' {
        Add-RegistryFault @{ path = 'specificTag=build-0001'; latencyMs = 300 }
        ($items | Where-Object Tag -Like 'build*' | Get-QuayManifest).Tag | Should -Be 'build-0001', 'build-0002', 'build-0003'
    }

    It 'write results without waiting for the next input' {
        $first = $null
        & {
            [pscustomobject]@{ Repository = 'acme/app'; Tag = 'build-0001' }
            $null = Wait-Until { @(Get-RegistryRequest | Where-Object operationId -EQ getRepoManifest).Count -eq 1 }
            # The answer takes a while to the client: longer for each of the next items, which are fewer than may be under way.
            foreach ($number in 2..10) {
                Start-Sleep -Milliseconds (100 * $number)
                [pscustomobject]@{ Repository = 'acme/app'; Tag = 'build-{0:0000}' -f $number }
                $script:writtenBefore = $first
                if ($first) { break }
            }
        } | Get-QuayManifest | ForEach-Object { if (-not $first) { $first = $_.Tag } }
        $writtenBefore | Should -Be 'build-0001'
    }

    It 'stop when Select-Object has enough' {
        Add-RegistryFault @{ path = 'specificTag=build-0002'; latencyMs = 90000 }
        @($items | Where-Object Tag -Like 'build*' | Get-QuayManifest | Select-Object -First 1).Tag | Should -Be 'build-0001'
        Wait-Until { (Get-RegistryTraffic).inFlight -eq 0 } | Should -BeTrue
    }

    It 'continue while a later command of the pipeline deletes the listed items' {
        1..3 | ForEach-Object { Add-RegistrySeed @{ tags = @{ repository = "acme/bulk-$_"; count = 250 } } }
        Get-QuayRepository acme/bulk-* | Get-QuayTag | Remove-QuayTag -Confirm:$false
        Get-QuayRepository acme/bulk-* | Get-QuayTag | Should -BeNullOrEmpty
    }
}
