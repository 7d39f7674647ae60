package org.demarche.mention.when;

import java.util.List;

/** One thing a rule may say of its captures: a function of {@code knowledge/dates}. */
interface Reckoning {
    /** @throws UnreadableException if these arguments mean no date */
    Value of(Context context, Arguments arguments);

    /** What a rule's captures came to. */
    record Arguments(List<Value> values) {
        public Arguments {
            values = List.copyOf(values);
        }

        Period period(int i) {
            if (values.get(i) instanceof Period period) {
                return period;
            }
            throw new UnreadableException("no period");
        }

        Length length(int i) {
            if (values.get(i) instanceof Length length) {
                return length;
            }
            throw new UnreadableException("no length");
        }

        double amount(int i) {
            if (values.get(i) instanceof Count count) {
                return count.number();
            }
            throw new UnreadableException("no number");
        }

        int count(int i) {
            double amount = amount(i);
            if (amount != Math.rint(amount)) {
                throw new UnreadableException("not whole");
            }
            return (int) amount;
        }

        String label(int i) {
            if (values.get(i) instanceof Label label) {
                return label.text();
            }
            throw new UnreadableException("no label");
        }

        Grain grain(int i) {
            return Grain.valueOf(label(i));
        }

        int size() {
            return values.size();
        }
    }
}
