BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Copy-QuayRepositoryPermission' {
    BeforeEach { Reset-TestConnection }

    It 'adds missing permissions, changes different ones, and keeps the others' {
        Set-QuayRepositoryPermission acme/web -User bob -Role Admin
        Set-QuayRepositoryPermission acme/web -Team auditors -Role Admin
        Clear-RegistryRequest
        $given = Copy-QuayRepositoryPermission acme/app acme/web -PassThru
        $given.Name | Should -Be 'acme+ci', 'auditors'
        @(Get-RegistryRequest -Change).Count | Should -Be 2
        $now = Get-QuayRepositoryPermission acme/web
        ($now | Where-Object Name -EQ bob).Role | Should -Be Admin
        ($now | Where-Object Name -EQ auditors).Role | Should -Be Read
    }

    It 'makes both the same with -Replace' {
        Set-QuayRepositoryPermission acme/web -User bob -Role Admin
        Copy-QuayRepositoryPermission acme/app acme/web, acme/empty -Replace | Should -BeNullOrEmpty
        $model = Get-QuayRepositoryPermission acme/app | ForEach-Object { "$_" } | Sort-Object
        foreach ($copy in 'acme/web', 'acme/empty') {
            Get-QuayRepositoryPermission $copy | ForEach-Object { "$_" } | Sort-Object | Should -Be $model
        }
    }

    It 'takes repositories from the pipeline, the source included, and reads the source once' {
        Get-QuayRepository -Namespace acme | Copy-QuayRepositoryPermission acme/app -Replace
        @(Get-RegistryRequest | Where-Object path -Match '/acme/app/').Count | Should -Be 2
        (Get-QuayRepositoryPermission acme/mirrored).Count | Should -Be 3
    }

    It 'compares several repositories at a time, and writes results and errors in their order' {
        $null = 1..4 | ForEach-Object { New-QuayRepository "acme/copy-$_" }
        Add-RegistryFault @{ path = 'acme/copy-1/permissions'; latencyMs = 400 }
        Add-RegistryFault @{ operationId = 'listRepoUserPermissions'; latencyMs = 100 }
        Clear-RegistryRequest
        $written = 'acme/copy-1', 'acme/nothing', 'noname', 'acme/copy-2', 'acme/copy-3', 'acme/copy-4' |
            Copy-QuayRepositoryPermission acme/app -PassThru 2>&1 |
            ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Repository } } | Select-Object -Unique
        $written | Should -Be acme/copy-1, acme/nothing, noname, acme/copy-2, acme/copy-3, acme/copy-4
        (Get-RegistryTraffic).peak | Should -BeGreaterThan 2
        @(Get-RegistryRequest | Where-Object path -Match '/acme/app/').Count | Should -Be 2
    }

    It 'sends nothing after the repository that failed, with -ErrorAction Stop' {
        { 'acme/nothing', 'acme/empty' | Copy-QuayRepositoryPermission acme/app -ErrorAction Stop } | Should -Throw -ErrorId 'QuayNotFound,*'
        Get-RegistryRequest | Where-Object path -Match '/acme/empty/' | Should -BeNullOrEmpty
    }

    It 'lists only the changes with -WhatIf' {
        Set-QuayRepositoryPermission acme/web -User bob -Role Admin
        Clear-RegistryRequest
        $log = Join-Path $TestDrive whatif.txt
        $null = Start-Transcript $log
        try { Copy-QuayRepositoryPermission acme/app acme/web -Replace -WhatIf } finally { $null = Stop-Transcript }
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
        $lines = @(Get-Content $log | Where-Object { $_ -like 'What if:*' })
        $lines.Count | Should -Be 3
        $lines -join ' ' | Should -BeLike "*Set to Write*acme+ci*Set to Read*auditors*Remove (was Admin)*bob*"
        Copy-QuayRepositoryPermission acme/app acme/web -Replace
        Clear-RegistryRequest
        Copy-QuayRepositoryPermission acme/app acme/web -Replace
        Get-RegistryRequest -Change | Should -BeNullOrEmpty
    }

    It 'continues after a missing repository' {
        $errors = Get-CommandError { 'acme/nothing', 'acme/empty' | Copy-QuayRepositoryPermission acme/app }
        $errors.Count | Should -Be 1
        $errors[0].TargetObject | Should -Be acme/nothing
        (Get-QuayRepositoryPermission acme/empty).Count | Should -Be 3
    }

    It 'reports a missing source and teams of another organization' {
        Assert-QuayError { Copy-QuayRepositoryPermission acme/nothing acme/web } -Id QuayNotFound -Category ObjectNotFound -Message '*acme/nothing*'
        @(Get-CommandError { Copy-QuayRepositoryPermission acme/app globex/reactor }).Count | Should -Be 3
    }
}
