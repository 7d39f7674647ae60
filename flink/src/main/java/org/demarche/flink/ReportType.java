package org.demarche.flink;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.demarche.reconcile.Report;
import org.jspecify.annotations.Nullable;

/** Tells Flink that reports have a serializer of their own. */
final class ReportType extends TypeInformation<Report> {
    static final ReportType INSTANCE = new ReportType();

    @Override
    public boolean isBasicType() {
        return false;
    }

    @Override
    public boolean isTupleType() {
        return false;
    }

    @Override
    public int getArity() {
        return 1;
    }

    @Override
    public int getTotalFields() {
        return 1;
    }

    @Override
    public Class<Report> getTypeClass() {
        return Report.class;
    }

    @Override
    public boolean isKeyType() {
        return false;
    }

    @Override
    public TypeSerializer<Report> createSerializer(SerializerConfig config) {
        return ReportSerializer.INSTANCE;
    }

    @Override
    public String toString() {
        return "Report";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReportType;
    }

    @Override
    public int hashCode() {
        return ReportType.class.hashCode();
    }

    @Override
    public boolean canEqual(@Nullable Object other) {
        return other instanceof ReportType;
    }
}
